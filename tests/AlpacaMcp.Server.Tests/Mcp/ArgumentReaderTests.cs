using System.Text.Json;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Tests.Mcp;

/// <summary>The forms in which models write lists and objects, held against a schema as tools have it.</summary>
public sealed class ArgumentReaderTests
{
    private const string Schema = """
        {"type":"object","required":["qty"],"properties":{
          "qty":{"type":"integer"},
          "symbols":{"type":"string"},
          "symbol":{"type":"string"},
          "type":{"type":"string","enum":["limit","stop_limit"]},
          "classes":{"type":"array","items":{"type":"string"}},
          "strikes":{"type":"array","items":{"type":"number"}},
          "routing":{"type":"object"},
          "legs":{"type":"array","items":{"type":"object","required":["symbol","side"],"properties":{
            "symbol":{"type":"string"},"side":{"type":"string","enum":["buy","sell"]},"ratio_qty":{"type":"integer"}}}}}}
        """;

    [Theory]
    [InlineData("legs", """[{"symbol":"A","side":"buy"}]""", """[{"symbol":"A","side":"buy"}]""")]
    [InlineData("legs", """ "[{\"symbol\":\"A\",\"side\":\"BUY\",\"ratio_qty\":\"2\"}]" """, """[{"symbol":"A","side":"buy","ratio_qty":2}]""")] // JSON in a text
    [InlineData("legs", """{"symbol":"A","side":"sell"}""", """[{"symbol":"A","side":"sell"}]""")] // a single one
    [InlineData("classes", """["a","b"]""", """["a","b"]""")]
    [InlineData("classes", "\"a, b\"", """["a","b"]""")]
    [InlineData("classes", "\"[\\\"a\\\",\\\"b\\\"]\"", """["a","b"]""")]
    [InlineData("classes", "\"a\"", """["a"]""")]
    [InlineData("strikes", "\"1.5,2\"", "[1.5,2]")]
    [InlineData("strikes", "3", "[3]")]
    [InlineData("symbols", """["AAPL","MSFT"]""", "\"AAPL,MSFT\"")]
    [InlineData("symbols", "\"AAPL,MSFT\"", "\"AAPL,MSFT\"")]
    [InlineData("type", "\"Stop Limit\"", "\"stop_limit\"")]
    [InlineData("type", "\"STOP-LIMIT\"", "\"stop_limit\"")]
    [InlineData("qty", "2.0", "2")]
    [InlineData("qty", "\" 2 \"", "2")]
    [InlineData("routing", """ "{\"algorithm\":\"DMA\"}" """, """{"algorithm":"DMA"}""")]
    public void Reads_the_forms_models_write(string name, string given, string read)
    {
        using var expected = JsonDocument.Parse(read);

        Assert.True(JsonElement.DeepEquals(expected.RootElement, Read(name, given)[name]));
    }

    [Theory]
    [InlineData("legs", """[{"symbol":"A","sied":"buy"}]""", "legs[0].sied,legs[0].side")]
    [InlineData("legs", """[{"symbol":"A","side":"buy"},{"symbol":"B","side":"hold"}]""", "legs[1].side")]
    [InlineData("legs", """ "[{\"symbol\":\"A\",\"side\":\"buy\",\"side\":\"sell\"}]" """, "side")] // twice, within the text
    [InlineData("legs", "\"A buy\"", "legs")]
    [InlineData("legs", "\"[{\"", "legs")]
    [InlineData("legs", "[1]", "legs[0]")]
    [InlineData("strikes", "[\"x\"]", "strikes[0]")]
    [InlineData("symbol", """["AAPL"]""", "symbol")] // one symbol is asked for, not a list
    [InlineData("symbols", """["AAPL",{}]""", "symbols")]
    [InlineData("symbols", "[]", "symbols")]
    [InlineData("type", "\"limit_stop\"", "type")]
    [InlineData("qty", "2.5", "qty")]
    [InlineData("qty", "9999999999", "qty")]
    [InlineData("routing", "\"DMA\"", "routing")]
    public void Refuses_by_path_what_could_mean_something_else(string name, string given, string fields)
    {
        var error = Assert.Throws<ToolErrorException>(() => Read(name, given)).Error;

        Assert.Equal(fields, error.Objections is { } several ? string.Join(',', several.Select(o => o.Field)) : error.Field);
        Assert.Equal("invalid", error.Outcome);
    }

    [Fact]
    public void An_empty_text_is_not_given_where_a_text_may_be_left_out()
    {
        Assert.Equal(["qty"], Read("symbol", "\"\"").Keys);
    }

    private static IDictionary<string, JsonElement> Read(string name, string value)
    {
        using var schema = JsonDocument.Parse(Schema);
        using var given = JsonDocument.Parse($$"""{"{{name}}":{{value}}{{(name == "qty" ? "" : ",\"qty\":1")}}}""");
        return ArgumentReader.Read("tool", ToolParameter.Of(schema.RootElement), given.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.Clone()));
    }
}
