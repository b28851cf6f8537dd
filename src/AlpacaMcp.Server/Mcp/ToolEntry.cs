using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
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

    /// <summary>The name a client calls.</summary>
    internal string Name => Attribute.Name ?? throw new InvalidOperationException($"{Class.Name} has no name.");

    /// <summary>True when it changes nothing at the broker.</summary>
    internal bool IsReadOnly => Attribute.ReadOnly;

    private MethodInfo Method => MethodOf(Class);

    private McpServerToolAttribute Attribute { get; } = MethodOf(Class).GetCustomAttribute<McpServerToolAttribute>()!; // the method has it

    /// <summary>The tool, ready to be called.</summary>
    internal McpServerTool Create(IServiceProvider services)
    {
        var instance = ActivatorUtilities.CreateInstance(services, Class);
        return Plain(McpServerTool.Create(Method, instance, Options(services)));
    }

    /// <summary>What a client reads about the tool, without a server behind it.</summary>
    internal Tool Describe() =>
        Plain(McpServerTool.Create(Method, static _ => throw new InvalidOperationException("This tool is described only."), Options(null))).ProtocolTool;

    private static MethodInfo MethodOf([DynamicallyAccessedMembers(Needed)] Type tool) =>
        tool.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Single(method => method.IsDefined(typeof(McpServerToolAttribute), inherit: false));

    private static McpServerToolCreateOptions Options(IServiceProvider? services) =>
        new() { Services = services, SerializerOptions = ToolJson.Options, SchemaCreateOptions = ToolSchema.Options };

    private static McpServerTool Plain(McpServerTool tool)
    {
        tool.ProtocolTool.InputSchema = ToolSchema.Compact(tool.ProtocolTool.InputSchema);
        if (tool.ProtocolTool.OutputSchema is { } output)
            tool.ProtocolTool.OutputSchema = ToolSchema.Compact(output);
        return tool;
    }
}
