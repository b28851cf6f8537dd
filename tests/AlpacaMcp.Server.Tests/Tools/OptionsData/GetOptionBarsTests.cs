using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Server.Tests.Mcp.Replies;

namespace AlpacaMcp.Server.Tests.Tools.OptionsData;

public sealed class GetOptionBarsTests
{
    private const string Symbol = "AAPL260320C00250000";

    [Fact]
    public async Task Shows_every_value_of_a_days_bars()
    {
        await using var bench = await ToolBench.StartAsync();
        var raw = (await bench.AskExchangeAsync($"/v1beta1/options/bars?symbols={Symbol}&timeframe=5Min&start=2026-03-10T04:00:00Z&end=2026-03-11T03:59:59Z")).At($"bars.{Symbol}").EnumerateArray().ToList();

        var reply = (await bench.CallAsync("get_option_bars", $$"""{"symbols":"{{Symbol}}","timeframe":"5Min","start":"2026-03-10","end":"2026-03-10"}""")).Content;

        Assert.Equal((raw.Count, "5Min"), ((int)reply.Number("count"), reply.Text("timeframe")));
        Assert.NotEmpty(raw);
        Assert.Equal(raw.Select(b => (b.Time("t"), b.Number("o"), b.Number("c"), b.Number("v"))), Unpacked.Bars(reply, Symbol).Select(b => (b.Time, b.Open, b.Close, b.Volume)));
        Assert.False(reply.Has("note"));
    }

    [Fact]
    public async Task Cuts_at_the_budget_and_says_where_to_go_on()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("get_option_bars", $$"""{"symbols":"{{Symbol}}","timeframe":"1Min","start":"2026-03-10","end":"2026-03-10","max_rows":5}""")).Content;

        Assert.Equal(5, reply.Number("count"));
        Assert.Contains("next_page_token", reply.Text("note"), StringComparison.Ordinal);
        Assert.NotEmpty(reply.Text("next_page_token"));
    }

    [Theory]
    [InlineData("\"timeframe\":\"90Min\"", "timeframe")]
    [InlineData("\"timeframe\":\"1Day\",\"start\":\"2026-03-10\",\"end\":\"2026-03-09\"", "end")]
    [InlineData("\"timeframe\":\"1Day\",\"limit\":10001", "limit")]
    [InlineData("\"timeframe\":\"1Day\",\"sort\":\"up\"", "sort")]
    public async Task Refuses_what_cannot_be_read_by_name(string arguments, string field)
    {
        await using var bench = await ToolBench.StartAsync();

        Assert.Equal([field], (await bench.CallAsync("get_option_bars", $$"""{"symbols":"{{Symbol}}",{{arguments}}}""")).Fields);
    }
}
