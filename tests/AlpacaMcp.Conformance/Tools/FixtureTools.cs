using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Conformance.Tools;

/// <summary>The tools that the suite calls.</summary>
internal static class FixtureTools
{
    private const string Description = "A fixture of the conformance suite.";

    internal static IReadOnlyList<McpServerTool> Create(IServiceProvider services) =>
    [
        .. Of<ContentTools>(services), .. Of<NotifyingTools>(services), .. Of<AskingTools>(services), .. Of<FormTools>(services),
        .. Of<InputTools>(services), .. Of<StateTools>(services), .. Of<DiagnosticTools>(services), SchemaTool.Create(),
    ];

    private static IEnumerable<McpServerTool> Of<TTools>(IServiceProvider services)
        where TTools : class
    {
        var target = ActivatorUtilities.CreateInstance<TTools>(services);
        return typeof(TTools).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.IsDefined(typeof(McpServerToolAttribute), inherit: false))
            .Select(method => McpServerTool.Create(method, target, new() { Services = services, Description = Description }));
    }
}
