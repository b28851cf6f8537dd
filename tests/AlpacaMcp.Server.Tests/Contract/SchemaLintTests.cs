using System.Text.Json;
using System.Text.RegularExpressions;
using AlpacaMcp.Server.Tests.Mcp;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Tests.Contract;

public sealed class SchemaLintTests
{
    // Names that say what to write. Whatever else says nothing by its type, its words, its default or the tool's own description is described.
    private const string Plain = "^(qty|ratio_qty|notional|currency|symbols?|root_symbol|exchange|query|side|name|legs|cursor|page_token|start|end|after|until|date|expiration_date|.+_id|.+_price|.+_[gl]te|trail|trail_percent)$";

    public static TheoryData<string> Names => [.. Described.All.Select(tool => tool.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_strict_client_takes_the_schema(string name) => Assert.Empty(SchemaLint.Findings(Tool(name).InputSchema));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_parameter_says_what_to_write(string name) =>
        Assert.Empty(Parameters(Tool(name).InputSchema, "").Where(p => !IsExplained(p.Path, p.Schema, Tool(name).Description ?? "")).Select(p => p.Path));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_parameter_repeats_what_the_tool_or_another_parameter_says(string name)
    {
        var tool = Tool(name);
        var said = Parameters(tool.InputSchema, "").Select(p => p.Schema.TryGetProperty("description", out var text) ? text.GetString() : null).OfType<string>().ToList();

        Assert.Equal(said.Distinct(), said);
        Assert.All(said, text => Assert.InRange(text.Length, 2, 200));
        Assert.DoesNotContain(tool.Description, said);
    }

    [Fact]
    public void No_two_tools_say_the_same() =>
        Assert.Equal(Described.All.Select(tool => tool.Description).Distinct(), Described.All.Select(tool => tool.Description));

    [Theory]
    [InlineData("""{"type":"object","properties":{"a":{"type":["string","null"]}}}""", "input.a has no single type")]
    [InlineData("""{"type":"object","properties":{"a":{"description":"Any."}}}""", "input.a has no single type")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string","const":"x"}}}""", "input.a says const")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string","pattern":"x"}}}""", "input.a says pattern")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string","format":"uuid"}}}""", "input.a has the format uuid")]
    [InlineData("""{"type":"object","anyOf":[]}""", "input says anyOf")]
    [InlineData("""{"type":"object","$defs":{}}""", "input says $defs")]
    [InlineData("""{"type":"object","additionalProperties":false}""", "input says additionalProperties")]
    [InlineData("""{"type":"object","patternProperties":{}}""", "input says patternProperties")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"array"}}}""", "input.a does not say of what it is a list")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"array","items":[{"type":"string"}]}}}""", "input.a[] is no object")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"array","items":{"type":"object"}}}}""", "input.a[] is an object without members")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"array","items":{"$ref":"#/x","type":"string"}}}}""", "input.a[] says $ref")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer","enum":[1,2]}}}""", "input.a lists what is no word")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string","enum":["x",null]}}}""", "input.a lists what is no word")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string","enum":["x","x"]}}}""", "input.a lists nothing, or a word twice")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string","enum":["x"],"default":"y"}}}""", "input.a has a default that it does not list")]
    [InlineData("""{"type":"object","properties":{"a-b":{"type":"string"}}}""", "input.a-b is no name")]
    [InlineData("""{"type":"object","properties":{},"required":["a"]}""", "input requires a, which it does not have")]
    public void Finds_what_a_strict_client_refuses(string schema, string expected)
    {
        using var parsed = JsonDocument.Parse(schema);

        Assert.Equal([expected], SchemaLint.Findings(parsed.RootElement));
    }

    private static Tool Tool(string name) => Described.All.Single(tool => tool.Name == name);

    private static IEnumerable<(string Path, JsonElement Schema)> Parameters(JsonElement schema, string path)
    {
        var members = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().ToList() : [];
        var inner = schema.TryGetProperty("items", out var items) ? Parameters(items, path) : [];
        return members.SelectMany(member => Parameters(member.Value, $"{path}{member.Name}.").Prepend((path + member.Name, member.Value))).Concat(inner);
    }

    private static bool IsExplained(string path, JsonElement schema, string description) =>
        schema.Has("description") || schema.Has("enum") || schema.Has("default") || schema.Text("type") == "boolean"
        || (schema.TryGetProperty("items", out var items) && items.Has("enum"))
        || description.Contains(path, StringComparison.Ordinal)
        || Regex.IsMatch(path.Split('.')[^1], Plain);
}
