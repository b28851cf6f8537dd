using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Server.Tests.Mcp.Replies;

namespace AlpacaMcp.Server.Tests.Tools.OptionsData;

public sealed class GetOptionSnapshotTests
{
    [Fact]
    public async Task Shows_every_value_of_the_named_contracts_in_any_case()
    {
        await using var bench = await ToolBench.StartAsync();
        var raw = (await bench.AskExchangeAsync("/v1beta1/options/snapshots?symbols=AAPL260320C00250000,MSFT260320P00400000&feed=indicative")).At("snapshots");

        var reply = (await bench.CallAsync("get_option_snapshot", """{"symbols":"aapl260320c00250000, MSFT  260320P00400000"}""")).Content;

        Assert.Equal(2, reply.Number("count"));
        Assert.Equal(raw.EnumerateObject().ToDictionary(s => s.Name, s => UnpackedChain.Raw(s.Value)), UnpackedChain.Of(reply));
        Assert.False(reply.Has("underlying") || reply.Has("note"));
    }

    [Fact]
    public async Task Says_which_contracts_it_has_nothing_for()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("get_option_snapshot", """{"symbols":"AAPL260320C00250000,AAPL200320C00250000"}""")).Content;

        Assert.Contains("AAPL200320C00250000", reply.Text("note"), StringComparison.Ordinal);
        Assert.DoesNotContain("AAPL260320C00250000", reply.Text("note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cut_page_says_where_to_go_on()
    {
        await using var bench = await ToolBench.StartAsync();

        var first = (await bench.CallAsync("get_option_snapshot", """{"symbols":"AAPL260320C00250000,AAPL260320C00255000","limit":1,"detail":"brief"}""")).Content;
        var second = (await bench.CallAsync("get_option_snapshot", $$"""{"symbols":"AAPL260320C00250000,AAPL260320C00255000","page_token":"{{first.Text("next_page_token")}}"}""")).Content;

        Assert.Equal(["AAPL260320C00250000"], UnpackedChain.Rows(first).Keys);
        Assert.Equal(["AAPL260320C00255000"], UnpackedChain.Rows(second).Keys);
        Assert.False(second.Has("note"));
    }

    [Theory]
    [InlineData("AAPL")]
    [InlineData("AAPL260231C00250000")]
    [InlineData("AAPL260320X00250000")]
    [InlineData("\\u0410APL260320C00250000")]
    [InlineData("AAPL2603\\uff120C00250000")]
    [InlineData("AAPL260320C00250000\\u0000")]
    [InlineData(",")]
    public async Task Refuses_what_is_no_contract(string symbols)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("get_option_snapshot", $$"""{"symbols":"{{symbols}}"}""");

        Assert.Equal(("INVALID_ARGUMENT", "symbols"), (reply.Code, reply.Error.Text("field")));
    }

    [Fact]
    public async Task Refuses_more_than_a_hundred()
    {
        await using var bench = await ToolBench.StartAsync();
        var symbols = string.Join(',', Enumerable.Range(0, 101).Select(i => $"AAPL260320C00{100 + i}000"));

        Assert.Equal("INVALID_ARGUMENT", (await bench.CallAsync("get_option_snapshot", $$"""{"symbols":"{{symbols}}"}""")).Code);
    }
}
