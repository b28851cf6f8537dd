using System.Text.Json;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.StockData;

public sealed class GetIndicatorsTests
{
    [Fact]
    public async Task The_last_value_stands_beside_the_last_close()
    {
        await using var bench = await ToolBench.StartAsync();
        var closes = (await bench.AskExchangeAsync("/v2/stocks/bars?symbols=AAPL&timeframe=1Day&feed=iex&adjustment=split&start=2025-12-01")).At("bars.AAPL").EnumerateArray().Select(bar => bar.Number("c")).ToList();

        var reply = (await bench.CallAsync("get_indicators", """{"symbols":"aapl","indicators":"sma20,bb5"}""")).Content;

        Assert.Equal("day,close,sma20,bb5_upper,bb5_middle,bb5_lower", string.Join(',', Texts(reply.At("columns"))));
        var row = Assert.Single(reply.At("symbols.AAPL.2026-03").EnumerateArray()).EnumerateArray().Select(cell => cell.GetDecimal()).ToList();
        Assert.Equal([11, closes[^1], Math.Round(closes.TakeLast(20).Average(), 4), Math.Round(closes.TakeLast(5).Average(), 4)], [row[0], row[1], row[2], row[4]]);
        Assert.Equal(("iex", "regular"), (reply.Text("prices.feed"), reply.Text("prices.session")));
        Assert.False(reply.Has("notes"));
    }

    [Fact]
    public async Task Rows_of_several_symbols_go_back_in_time_and_the_average_of_the_session_counts_from_its_beginning()
    {
        await using var bench = await ToolBench.StartAsync();
        var truth = (await bench.AskExchangeAsync("/v2/stocks/bars?symbols=MSFT&timeframe=5Min&feed=iex&adjustment=split&start=2026-03-11T13:30:00Z")).At("bars.MSFT").EnumerateArray().ToList();
        var worth = truth.Sum(bar => bar.Number("vw") * bar.Number("v")) / truth.Sum(bar => bar.Number("v"));

        var reply = (await bench.CallAsync("get_indicators", """{"symbols":"AAPL,MSFT","indicators":"vwap,ema10","timeframe":"5Min","rows":3}""")).Content;

        var rows = reply.At("symbols.MSFT").EnumerateObject().SelectMany(hour => hour.Value.EnumerateArray()).ToList();
        Assert.Equal(truth.TakeLast(3).Select(bar => bar.Number("c")), rows.Select(row => row[1].GetDecimal()));
        Assert.Equal(worth, rows[^1][2].GetDecimal(), 3);
        Assert.Equal(3, reply.At("symbols.AAPL").EnumerateObject().Sum(hour => hour.Value.GetArrayLength()));
    }

    [Fact]
    public async Task Crypto_is_known_by_its_slash()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("get_indicators", """{"symbols":"BTC/USD","indicators":["rsi14","atr14","macd"],"timeframe":"1hour","rows":2}""")).Content;

        Assert.Equal(("us", "1Hour"), (reply.Text("prices.feed"), reply.Text("timeframe")));
        var rows = reply.At("symbols.BTC/USD").EnumerateObject().SelectMany(day => day.Value.EnumerateArray()).ToList();
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.All(row.EnumerateArray(), cell => Assert.Equal(JsonValueKind.Number, cell.ValueKind)));
    }

    [Fact]
    public async Task Says_when_a_symbol_has_no_bars_or_too_few()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("get_indicators", """{"symbols":"AAPL,ZZZZZ","indicators":"ema400","timeframe":"1Month"}""")).Content;

        Assert.False(reply.At("symbols").Has("ZZZZZ"));
        Assert.Contains(Texts(reply.At("notes")), note => note.Contains("No bars for ZZZZZ", StringComparison.Ordinal));
        Assert.Contains(Texts(reply.At("notes")), note => note.Contains("AAPL has only", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"symbols":"AAPL","indicators":"wma20"}""", "indicators")]
    [InlineData("""{"symbols":"AAPL,BTC/USD","indicators":"sma20"}""", "symbols")]
    [InlineData("""{"symbols":"A,B,C,D,E,F,G,H,I,J,K","indicators":"sma20"}""", "symbols")]
    [InlineData("""{"symbols":"AAPL","indicators":"sma20","rows":0}""", "rows")]
    [InlineData("""{"symbols":"AAPL","indicators":"sma20","rows":101}""", "rows")]
    [InlineData("""{"symbols":"A,B,C,D,E,F","indicators":"sma20","rows":100}""", "rows")]
    [InlineData("""{"symbols":"AAPL","indicators":"sma20","timeframe":"1Fortnight"}""", "timeframe")]
    public async Task Refuses_by_the_argument(string arguments, string field)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("get_indicators", arguments);

        Assert.Equal(("INVALID_ARGUMENT", field), (reply.Code, Assert.Single(reply.Fields)));
    }

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(text => text.GetString() ?? "");
}
