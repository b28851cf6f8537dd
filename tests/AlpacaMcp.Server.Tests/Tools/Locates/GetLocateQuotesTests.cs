using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Locates;

public sealed class GetLocateQuotesTests
{
    [Fact]
    public async Task Shows_fees_and_why_the_rest_has_none()
    {
        await using var bench = await ToolBench.StartAsync(new AlpacaMcp.Simulator.SimulatorOptions { Locates = true });

        var reply = (await bench.CallAsync("get_locate_quotes", """{"symbols":["gme","AAPL","NOPE"]}""")).Content;

        var there = (await bench.AskExchangeAsync("/v1/locates/quotes?symbols=GME")).At("quotes")[0];
        var quote = Assert.Single(reply.At("quotes").EnumerateArray());
        Assert.Equal(("GME", there.Text("price"), there.Number("available_qty")), (quote.Text("symbol"), quote.At("price").ToString(), quote.Number("available_qty")));
        Assert.Equal(ToolBench.Now, quote.Time("quoted_at"));
        Assert.Equal(("easy_to_borrow", "symbol_not_found"), (reply.Text("not_quoted.AAPL"), reply.Text("not_quoted.NOPE")));
    }

    [Fact]
    public async Task Says_so_where_there_are_no_locates()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("get_locate_quotes", """{"symbols":"GME"}""");

        Assert.Equal(("LOCATES_UNAVAILABLE", "rejected"), (reply.Code, reply.Error.Text("outcome")));
    }
}
