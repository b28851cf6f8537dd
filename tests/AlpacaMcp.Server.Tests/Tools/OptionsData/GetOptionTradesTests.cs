using System.Globalization;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.OptionsData;

public sealed class GetOptionTradesTests
{
    private const string Symbol = "AAPL260320C00250000";

    [Fact]
    public async Task Shows_every_trade_to_the_second_with_its_exchange()
    {
        await using var bench = await ToolBench.StartAsync();
        var raw = (await bench.AskExchangeAsync($"/v1beta1/options/trades?symbols={Symbol}&start=2026-03-10T14:00:00Z&end=2026-03-10T14:05:00Z")).At($"trades.{Symbol}").EnumerateArray().ToList();

        var reply = (await bench.CallAsync("get_option_trades", $$"""{"symbols":"{{Symbol}}","start":"2026-03-10T14:00:00Z","end":"2026-03-10T14:05:00Z"}""")).Content;

        Assert.NotEmpty(raw);
        Assert.Equal(["second", "price", "size", "exchange", "condition"], reply.At("columns").EnumerateArray().Select(c => c.GetString()));
        var shown = reply.At($"trades.{Symbol}").EnumerateObject().SelectMany(minute => minute.Value.EnumerateArray().Select(row => (
            DateTimeOffset.Parse(minute.Name + ":00Z", CultureInfo.InvariantCulture).AddSeconds(row[0].GetDouble()), row[1].GetDecimal(), row[2].GetDecimal(), row[3].GetString(), row[4].GetString())));
        Assert.Equal(raw.Select(t => (t.Time("t"), t.Number("p"), t.Number("s"), (string?)t.Text("x"), (string?)t.Text("c"))), shown);
        Assert.Equal(raw.Count, reply.Number("count"));
    }

    [Fact]
    public async Task Says_when_there_is_nothing()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("get_option_trades", $$"""{"symbols":"{{Symbol}}","start":"2026-03-08","end":"2026-03-08"}""")).Content;

        Assert.Equal(0, reply.Number("count"));
        Assert.Contains(Symbol, reply.Text("note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cut_page_goes_on_where_it_ended()
    {
        await using var bench = await ToolBench.StartAsync();
        const string Query = $"\"symbols\":\"{Symbol}\",\"start\":\"2026-03-10T14:00:00Z\",\"end\":\"2026-03-10T14:30:00Z\"";

        var all = (await bench.CallAsync("get_option_trades", $$"""{{{Query}}}""")).Content;
        var first = (await bench.CallAsync("get_option_trades", $$"""{{{Query}},"max_rows":3}""")).Content;
        var rest = (await bench.CallAsync("get_option_trades", $$"""{{{Query}},"page_token":"{{first.Text("next_page_token")}}"}""")).Content;

        Assert.Equal((3m, all.Number("count") - 3), (first.Number("count"), rest.Number("count")));
    }
}
