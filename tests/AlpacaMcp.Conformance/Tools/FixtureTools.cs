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
        .. Of(typeof(ContentTools)), .. Of(typeof(NotifyingTools)), .. Of(typeof(AskingTools)), .. Of(typeof(FormTools)), .. Of(typeof(InputTools)),
        .. Of(typeof(DiagnosticTools)), .. Of(typeof(StateTools), ActivatorUtilities.CreateInstance<StateTools>(services)), SchemaTool.Create(),
    ];

    private static IEnumerable<McpServerTool> Of(Type tools, object? target = null) =>
        tools.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.IsDefined(typeof(McpServerToolAttribute), inherit: false))
            .Select(method => McpServerTool.Create(method, target, new() { Description = Description }));
}
