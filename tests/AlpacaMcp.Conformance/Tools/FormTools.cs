using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using static ModelContextProtocol.Protocol.ElicitRequestParams;

namespace AlpacaMcp.Conformance.Tools;

/// <summary>Forms with every kind of field.</summary>
internal static class FormTools
{
    private static readonly string[] s_words = ["option1", "option2", "option3"];

    /// <seealso href="https://modelcontextprotocol.io/seps/1034"/>
    [McpServerTool(Name = "test_elicitation_sep1034_defaults")]
    public static Task<string> DefaultsAsync(McpServer server, CancellationToken cancellationToken) => AskAsync(
        server,
        new()
        {
            ["name"] = new StringSchema { Default = "John Doe" },
            ["age"] = new NumberSchema { Type = "integer", Default = 30 },
            ["score"] = new NumberSchema { Default = 95.5 },
            ["status"] = new UntitledSingleSelectEnumSchema { Enum = ["active", "inactive", "pending"], Default = "active" },
            ["verified"] = new BooleanSchema { Default = true },
        },
        cancellationToken);

    /// <seealso href="https://modelcontextprotocol.io/seps/1330"/>
    [McpServerTool(Name = "test_elicitation_sep1330_enums")]
    public static Task<string> ChoicesAsync(McpServer server, CancellationToken cancellationToken) => AskAsync(
        server,
        new()
        {
            ["untitledSingle"] = new UntitledSingleSelectEnumSchema { Enum = s_words },
            ["titledSingle"] = new TitledSingleSelectEnumSchema { OneOf = Titled("Option") },
            ["legacyEnum"] = new LegacyTitledEnumSchema { Enum = ["opt1", "opt2", "opt3"], EnumNames = ["Option One", "Option Two", "Option Three"] },
            ["untitledMulti"] = new UntitledMultiSelectEnumSchema { Items = new() { Enum = s_words } },
            ["titledMulti"] = new TitledMultiSelectEnumSchema { Items = new() { AnyOf = Titled("Choice") } },
        },
        cancellationToken);

    private static async Task<string> AskAsync(McpServer server, Dictionary<string, PrimitiveSchemaDefinition> fields, CancellationToken cancellationToken)
    {
        ElicitRequestParams question = new() { Message = "Please fill in the form.", RequestedSchema = new() { Properties = fields } };
        return $"Elicitation completed: {AskingTools.Said(await server.ElicitAsync(question, cancellationToken))}";
    }

    private static List<EnumSchemaOption> Titled(string noun) =>
    [
        new() { Const = "value1", Title = $"First {noun}" },
        new() { Const = "value2", Title = $"Second {noun}" },
        new() { Const = "value3", Title = $"Third {noun}" },
    ];
}
