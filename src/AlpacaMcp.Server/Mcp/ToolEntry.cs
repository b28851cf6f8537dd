using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Mcp;

/// <summary>One tool of the catalog: its class, its toolset, and how the SDK gets at it without scanning.</summary>
internal sealed record ToolEntry(
    [param: DynamicallyAccessedMembers(ToolEntry.Needed)]
    [property: DynamicallyAccessedMembers(ToolEntry.Needed)]
    Type Class,
    string Toolset)
{
    internal const DynamicallyAccessedMemberTypes Needed = DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.PublicConstructors;

    internal static ToolEntry Of<[DynamicallyAccessedMembers(Needed)] TTool>()
        where TTool : class =>
        new(typeof(TTool), typeof(TTool).GetCustomAttribute<ToolsetAttribute>()?.Name
            ?? throw new InvalidOperationException($"{typeof(TTool).Name} has no [Toolset]."));

    internal McpServerTool Create(IServiceProvider services)
    {
        var instance = ActivatorUtilities.CreateInstance(services, Class);
        var tool = McpServerTool.Create(Method, instance, new McpServerToolCreateOptions
        {
            Services = services,
            SerializerOptions = ToolJson.Options,
            SchemaCreateOptions = ToolSchema.Options,
        });
        tool.ProtocolTool.InputSchema = ToolSchema.Compact(tool.ProtocolTool.InputSchema);
        if (tool.ProtocolTool.OutputSchema is { } output)
            tool.ProtocolTool.OutputSchema = ToolSchema.Compact(output);
        return tool;
    }

    private MethodInfo Method => Class.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Single(method => method.IsDefined(typeof(McpServerToolAttribute), inherit: false));
}
