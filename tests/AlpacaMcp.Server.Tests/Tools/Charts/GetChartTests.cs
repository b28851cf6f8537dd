using System.Text.Json;
using AlpacaMcp.Server.Tests.Charts;
using AlpacaMcp.Server.Tests.Contract;
using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Simulator;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Tests.Tools.Charts;

public sealed class GetChartTests
{
    private const int LargestPng = 200_000;
    private const int MostTokens = 250;

    [Fact]
    public async Task Candles_say_what_the_bars_say_and_are_drawn_in_the_size_asked_for()
    {
        await using var bench = await ToolBench.StartAsync();
        var bars = (await bench.AskExchangeAsync("/v2/stocks/bars?symbols=AAPL&timeframe=1Day&feed=iex&adjustment=split&start=2025-06-01")).At("bars.AAPL").EnumerateArray().TakeLast(60).ToList();

        var (reply, picture) = await DrawAsync(bench, """{"symbol":"aapl","bars":60,"indicators":["sma20","bb20","rsi14"],"width":640,"height":480}""");

        Assert.Equal((640, 480), picture.Size);
        Assert.Equal(("candles", "AAPL", "1Day", "iex", 60m), (reply.Text("kind"), reply.Text("symbol"), reply.Text("timeframe"), reply.Text("prices.feed"), reply.Number("count")));
        Assert.Equal((bars[0].Text("t"), bars[^1].Text("t")), (reply.Text("from"), reply.Text("to")));
        Assert.Equal((bars[0].Number("o"), bars[^1].Number("c")), (reply.Number("first"), reply.Number("last")));
        Assert.Equal((bars.Max(bar => bar.Number("h")), bars.Min(bar => bar.Number("l"))), (reply.Number("high"), reply.Number("low")));
        Assert.True(picture.Count(Picture.Rise) > 100 && picture.Count(Picture.Fall) > 100 && picture.Count(Picture.Blue) > 100);
        Assert.True(picture.Dark(0, 0, 556, 36) > 100, "The title is missing.");
        Assert.True(picture.Dark(560, 36, 640, 300) > 100, "The scale is missing.");
        picture.Dispose();
    }

    [Theory]
    [InlineData("""{"symbol":"BTC/USD","timeframe":"1Hour","bars":48,"indicators":"vwap"}""", "us", 48)]
    [InlineData("""{"symbol":"MSFT","timeframe":"5Min","bars":300,"indicators":"vwap,ema50"}""", "iex", 300)]
    [InlineData("""{"symbol":"MSFT","end":"2026-02-27","bars":2}""", "iex", 2)]
    public async Task Draws_pairs_minutes_and_what_was(string arguments, string feed, int count)
    {
        await using var bench = await ToolBench.StartAsync();

        var (reply, picture) = await DrawAsync(bench, arguments);

        Assert.Equal((feed, (decimal)count), (reply.Text("prices.feed"), reply.Number("count")));
        Assert.True(picture.Count(Picture.Rise) + picture.Count(Picture.Fall) > 100);
        if (arguments.Contains("end", StringComparison.Ordinal))
            Assert.StartsWith("2026-02-27", reply.Text("to"), StringComparison.Ordinal);
        picture.Dispose();
    }

    [Fact]
    public async Task Draws_a_contract()
    {
        await using var bench = await ToolBench.StartAsync();
        var contract = (await bench.AskExchangeAsync("/v2/options/contracts?underlying_symbols=AAPL&limit=1")).At("option_contracts")[0].Text("symbol");

        var (reply, picture) = await DrawAsync(bench, $$"""{"symbol":"{{contract}}","bars":20}""");

        Assert.Equal((contract, "opra"), (reply.Text("symbol"), reply.Text("prices.feed")));
        Assert.InRange(reply.Number("count"), 1, 20);
        picture.Dispose();
    }

    [Fact]
    public async Task Equity_says_what_the_history_says()
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":10}""");
        bench.Pass(TimeSpan.FromHours(2));
        var raw = (await bench.AskExchangeAsync("/v2/account/portfolio/history?period=1D&timeframe=5Min")).At("equity").EnumerateArray().Where(value => value.ValueKind == JsonValueKind.Number).Select(value => value.GetDecimal()).SkipWhile(value => value == 0).ToList();

        var (reply, picture) = await DrawAsync(bench, """{"kind":"equity","period":"1d","timeframe":"5Min"}""");

        Assert.Equal(("equity", "simulator", "5Min"), (reply.Text("kind"), reply.Text("environment"), reply.Text("timeframe")));
        Assert.Equal((raw.Count, raw[0], raw[^1], raw.Max(), raw.Min()), (reply.Number("count"), reply.Number("first"), reply.Number("last"), reply.Number("high"), reply.Number("low")));
        Assert.InRange(reply.Number("drawdown_percent"), -1, 0);
        Assert.True(picture.Count(Picture.Blue, near: 60) > 100);
        picture.Dispose();
    }

    [Fact]
    public async Task Positions_and_cash_are_the_whole()
    {
        await using var bench = await ToolBench.StartAsync(new SimulatorOptions { StartCash = 10_000 });
        await bench.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"buy","qty":"10","type":"market","time_in_force":"day"}""");

        var (reply, picture) = await DrawAsync(bench, """{"kind":"positions"}""");

        // Bought at 250.00, worth 249.95 each.
        var slices = reply.At("slices").EnumerateArray().Select(slice => (slice.Text("name"), slice.Number("value"))).ToList();
        Assert.Equal([("AAPL", 2_499.50m), ("cash", 7_500m)], slices);
        Assert.Equal(100m, reply.At("slices").EnumerateArray().Sum(slice => slice.Number("percent")));
        Assert.InRange(picture.Count(Picture.Cash) / (decimal)picture.Count(Picture.Blue), 2.7m, 3.3m); // 7,500 to 2,499.50
        picture.Dispose();
    }

    [Fact]
    public async Task The_largest_picture_of_the_most_bars_is_bounded_and_its_numbers_cost_little()
    {
        await using var bench = await ToolBench.StartAsync();

        var result = await bench.CallUncheckedAsync("get_chart", """{"symbol":"AAPL","bars":300,"indicators":["sma20","ema50","bb20","rsi14"],"width":1600,"height":1200}""");

        var image = Assert.IsType<ImageContentBlock>(result.Content[1]);
        Assert.Equal("image/png", image.MimeType);
        Assert.InRange(image.DecodedData.Length, 1, LargestPng);
        Assert.InRange(Tokens.Of(Assert.IsType<TextContentBlock>(result.Content[0]).Text), 1, MostTokens);
    }

    [Fact]
    public async Task Says_when_there_are_fewer_bars_than_asked_for()
    {
        await using var bench = await ToolBench.StartAsync();

        var (reply, picture) = await DrawAsync(bench, """{"symbol":"AAPL","timeframe":"1Month","bars":300,"indicators":["sma300"]}""");

        Assert.Equal(2, reply.At("notes").GetArrayLength());
        picture.Dispose();
    }

    [Theory]
    [InlineData("""{"symbol":"ZZZZZ"}""", "symbol")]
    [InlineData("""{"symbol":"ZZZZZ","timeframe":"5Min","indicators":["vwap"]}""", "symbol")]
    public async Task Draws_no_empty_picture(string arguments, string field)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("get_chart", arguments);

        Assert.Equal(("NOTHING_TO_DRAW", field), (reply.Code, Assert.Single(reply.Fields)));
    }

    [Fact]
    public async Task Of_an_account_without_anything_there_is_no_pie()
    {
        await using var bench = await ToolBench.StartAsync(new SimulatorOptions { StartCash = 0 });

        Assert.Equal("NOTHING_TO_DRAW", (await bench.CallAsync("get_chart", """{"kind":"positions"}""")).Code);
        Assert.Equal("NOTHING_TO_DRAW", (await bench.CallAsync("get_chart", """{"kind":"equity"}""")).Code);
    }

    [Theory]
    [InlineData("{}", "symbol")]
    [InlineData("""{"symbol":"AAPL,MSFT"}""", "symbol")]
    [InlineData("""{"kind":"bars","symbol":"AAPL"}""", "kind")]
    [InlineData("""{"symbol":"AAPL","timeframe":"1Fortnight"}""", "timeframe")]
    [InlineData("""{"symbol":"AAPL","bars":0}""", "bars")]
    [InlineData("""{"symbol":"AAPL","bars":301}""", "bars")]
    [InlineData("""{"symbol":"AAPL","indicators":["wma20"]}""", "indicators")]
    [InlineData("""{"symbol":"AAPL","indicators":["macd"]}""", "indicators")]
    [InlineData("""{"symbol":"AAPL","indicators":["atr14"]}""", "indicators")]
    [InlineData("""{"symbol":"AAPL","indicators":[]}""", "indicators")]
    [InlineData("""{"symbol":"AAPL","indicators":["sma2","sma3","sma4","sma5","sma6","sma7","sma8"]}""", "indicators")]
    [InlineData("""{"symbol":"AAPL","end":"03/04/2026"}""", "end")]
    [InlineData("""{"symbol":"AAPL","period":"1M"}""", "period")]
    [InlineData("""{"symbol":"AAPL","width":319}""", "width")]
    [InlineData("""{"symbol":"AAPL","width":1601}""", "width")]
    [InlineData("""{"symbol":"AAPL","height":239}""", "height")]
    [InlineData("""{"symbol":"AAPL","height":1201}""", "height")]
    [InlineData("""{"kind":"equity","symbol":"AAPL"}""", "symbol")]
    [InlineData("""{"kind":"equity","bars":10}""", "bars")]
    [InlineData("""{"kind":"equity","indicators":["sma20"]}""", "indicators")]
    [InlineData("""{"kind":"equity","period":"1Y"}""", "period")]
    [InlineData("""{"kind":"equity","timeframe":"2Min"}""", "timeframe")]
    [InlineData("""{"kind":"positions","end":"2026-03-01"}""", "end")]
    [InlineData("""{"kind":"positions","timeframe":"1Day"}""", "timeframe")]
    public async Task Refuses_by_the_argument(string arguments, string field)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("get_chart", arguments);

        Assert.Equal(("INVALID_ARGUMENT", field), (reply.Code, Assert.Single(reply.Fields)));
        Assert.DoesNotContain(bench.Exchange.Requests.All, request => request.Path.Contains("/bars", StringComparison.Ordinal) || request.Path.Contains("/history", StringComparison.Ordinal));
    }

    private static async Task<(JsonElement Reply, Picture Picture)> DrawAsync(ToolBench bench, string arguments)
    {
        var result = await bench.CallUncheckedAsync("get_chart", arguments);
        var reply = ToolReply.Of(result, bench.Tools.Single(tool => tool.Name == "get_chart").ProtocolTool).Content;
        return (reply, new(Assert.IsType<ImageContentBlock>(Assert.Single(result.Content.Skip(1))).DecodedData.Span));
    }
}
