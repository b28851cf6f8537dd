using System.Text.Json;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Assets;

public sealed class GetAllAssetsTests
{
    [Fact]
    public async Task Shows_assets_as_rows_and_goes_on_at_the_cursor()
    {
        await using var bench = await ToolBench.StartAsync();

        var first = (await bench.CallAsync("get_all_assets", """{"max_rows":30}""")).Content;
        var second = (await bench.CallAsync("get_all_assets", $$"""{"max_rows":30,"cursor":"{{first.Text("cursor")}}"}""")).Content;

        var there = (await bench.AskExchangeAsync("/v2/assets")).EnumerateArray().ToList();
        Assert.Equal((there.Count, 30), ((int)first.Number("total"), first.At("rows").GetArrayLength()));
        Assert.Equal(["symbol", "exchange", "tradable", "fractionable", "shortable", "marginable"], first.At("columns").EnumerateArray().Select(column => column.GetString()));
        Assert.Equal(there.Select(asset => asset.Text("symbol")), Symbols(first).Concat(Symbols(second)));
        Assert.Contains($"{there.Count - 30} more", first.Text("note"), StringComparison.Ordinal);
        Assert.False(second.Has("cursor"));
        var gamestop = first.At("rows").EnumerateArray().Concat(second.At("rows").EnumerateArray()).Single(row => row[0].GetString() == "GME");
        Assert.Equal("""["GME","NYSE",1,0,0,1]""", gamestop.GetRawText()); // neither fractions nor short sales
    }

    [Fact]
    public async Task Passes_the_filters_on_in_Alpacas_spelling()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("get_all_assets", """{"status":"ACTIVE","asset_class":"us_equity","exchange":"arca","attributes":"HAS_OPTIONS,options_late_close"}""")).Content;

        var there = await bench.AskExchangeAsync("/v2/assets?status=active&asset_class=us_equity&exchange=ARCA&attributes=has_options,options_late_close");
        Assert.Equal(there.EnumerateArray().Select(asset => asset.Text("symbol")), Symbols(reply));
        Assert.All(reply.At("rows").EnumerateArray(), row => Assert.Equal("ARCA", row[1].GetString()));
        Assert.Contains("?status=active&asset_class=us_equity&exchange=ARCA&attributes=has_options%2Coptions_late_close", bench.Exchange.Requests.All.Select(r => r.Query));
    }

    [Fact]
    public async Task Shows_pairs_when_asked()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("get_all_assets", """{"asset_class":"crypto"}""")).Content;

        Assert.Contains("BTC/USD", Symbols(reply));
        Assert.Equal(Symbols(reply).Count(), reply.Number("total"));
    }

    [Theory]
    [InlineData("""{"attributes":["shiny"]}""", "attributes", "overnight_tradable")]
    [InlineData("""{"asset_class":"bonds"}""", "asset_class", "crypto")]
    [InlineData("""{"exchange":"LSE"}""", "exchange", "NASDAQ")]
    [InlineData("""{"status":"open"}""", "status", "inactive")]
    public async Task Refuses_an_unknown_word_and_lists_the_known_ones(string arguments, string field, string known)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("get_all_assets", arguments);

        Assert.Equal(("INVALID_ARGUMENT", field), (reply.Code, reply.Error.Text("field")));
        Assert.Contains(known, reply.Error.Text("message"), StringComparison.Ordinal);
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Theory]
    [InlineData("""{"max_rows":0}""", "max_rows")]
    [InlineData("""{"max_rows":1001}""", "max_rows")]
    [InlineData("""{"cursor":"next"}""", "cursor")]
    public async Task Refuses_a_page_that_cannot_be(string arguments, string field)
    {
        await using var bench = await ToolBench.StartAsync();

        Assert.Equal(field, (await bench.CallAsync("get_all_assets", arguments)).Error.Text("field"));
    }

    private static IEnumerable<string?> Symbols(JsonElement reply) => reply.At("rows").EnumerateArray().Select(row => row[0].GetString());
}
