using System.Text.Json.Nodes;
using AlpacaMcp.Simulator.Tests.MarketData;

namespace AlpacaMcp.Simulator.Tests.Replay;

public sealed class ReplayTests
{
    private const string Header = "t,o,h,l,c,v";

    private static readonly string[] s_minutes =
    [
        "2026-11-19T13:00:00Z,99.5,99.6,99.4,99.55,40", // before the opening
        "2026-11-19T14:30:00Z,100.00,100.50,99.90,100.25,1200",
        "2026-11-19T14:31:00Z,100.25,100.25,99.80,99.85,7", // falls, and has fewer shares than ticks
        "2026-11-19T14:33:00Z,99.85,99.85,99.85,99.85,1", // one trade, after a minute without any
        "2026-11-19T20:59:00Z,99.9,101.1234,99.9,101,5",
        "2026-11-19T21:10:00Z,101,101.2,101,101.1,100", // after the close
    ];

    private static readonly string[] s_days =
    [
        "2026-11-17,100,110.5,95,105,1000000",
        "2026-11-18,105,106,80.25,90,2500001",
        "2026-11-19,90,90,90,90,4",
    ];

    [Fact]
    public async Task Minutes_come_out_as_they_went_in()
    {
        using var folder = new ReplayFolder().Write("MSFT.csv", [Header, .. s_minutes]);
        await using var desk = await folder.OpenAsync();

        var bars = await BarsAsync(desk, "/v2/stocks/MSFT/bars?timeframe=1Min&start=2026-11-10&feed=iex");

        Assert.Equal(s_minutes.Select(Parsed), bars.Select(Values));
    }

    [Fact]
    public async Task Days_come_out_as_they_went_in()
    {
        using var folder = new ReplayFolder().Write("MSFT.csv", [Header, .. s_days]);
        await using var desk = await folder.OpenAsync();

        var bars = await BarsAsync(desk, "/v2/stocks/MSFT/bars?timeframe=1Day&start=2026-11-10&feed=iex");

        Assert.Equal(s_days.Select(Parsed), bars.Select(Values));
        Assert.Equal("2026-11-17T05:00:00Z", bars[0]!["t"]!.ToString());
    }

    [Fact]
    public async Task A_pair_comes_out_with_its_quiet_minutes()
    {
        string[] rows = ["2026-11-20T14:00:00Z,90000.5,90100,90000,90050.25,0.00125", "2026-11-20T14:01:00Z,90050.25,90060,90040,90055,0"];
        using var folder = new ReplayFolder().Write("BTC-USD.csv", [Header, .. rows]);
        await using var desk = await folder.OpenAsync();

        var bars = (await desk.GetAsync("/v1beta3/crypto/us/bars?symbols=BTC/USD&timeframe=1Min&start=2026-11-20T14:00:00Z&end=2026-11-20T14:02:00Z")).Taken["bars"]!["BTC/USD"]!.AsArray();

        Assert.Equal(rows.Select(Parsed), bars.Take(2).Select(Values));
        Assert.Equal((0m, 0m), (bars[1]!.Number("n"), bars[1]!.Number("v")));
        Assert.Equal((90055m, 90055m, 0m), (bars[2]!.Number("o"), bars[2]!.Number("h"), bars[2]!.Number("n"))); // nothing follows: the price stands
    }

    [Fact]
    public async Task The_trades_of_a_file_make_its_bars()
    {
        using var folder = new ReplayFolder().Write("MSFT.csv", [Header, .. s_minutes]);
        await using var desk = await folder.OpenAsync();

        var trades = (await desk.GetAsync("/v2/stocks/MSFT/trades?start=2026-11-19T14:31:00Z&end=2026-11-19T14:31:59Z&feed=iex")).Taken["trades"]!.AsArray();

        Assert.Equal((100.25m, 99.85m), (trades[0]!.Number("p"), trades[^1]!.Number("p")));
        Assert.Equal((100.25m, 99.80m, 7m), (trades.Max(trade => trade!.Number("p")), trades.Min(trade => trade!.Number("p")), trades.Sum(trade => trade!.Number("s"))));
    }

    [Theory]
    [InlineData("2026-11-18T15:00:00Z", 99.5)] // before the file: its first price
    [InlineData("2026-11-19T14:00:00Z", 99.55)] // a gap: the bar before
    [InlineData("2026-11-19T14:30:00Z", 100)]
    [InlineData("2026-11-20T15:00:00Z", 101.1)] // after the file: its last price
    public async Task The_price_stands_where_no_line_is(string at, double price)
    {
        using var folder = new ReplayFolder().Write("MSFT.csv", [Header, .. s_minutes]);
        await using var desk = await folder.OpenAsync(DateTimeOffset.Parse(at, null));

        var quote = (await desk.GetAsync("/v2/stocks/MSFT/quotes/latest")).Taken["quote"]!;

        Assert.Equal((decimal)price, (await desk.GetAsync("/v2/stocks/MSFT/trades/latest")).Taken["trade"]!.Number("p"));
        Assert.Contains((decimal)price, (decimal[])[quote.Number("bp"), quote.Number("ap")]);
        Assert.True(quote.Number("bp") < quote.Number("ap"));
    }

    [Fact]
    public async Task Other_symbols_follow_the_seed()
    {
        using var folder = new ReplayFolder().Write("MSFT.csv", [Header, .. s_minutes]);
        await using var replayed = await folder.OpenAsync();
        await using var seeded = await Desk.OpenAsync();

        Assert.Equal((await seeded.GetAsync("/v2/stocks/AAPL/snapshot")).Text, (await replayed.GetAsync("/v2/stocks/AAPL/snapshot")).Text);
        Assert.NotEqual((await seeded.GetAsync("/v2/stocks/MSFT/snapshot")).Text, (await replayed.GetAsync("/v2/stocks/MSFT/snapshot")).Text);
    }

    [Theory]
    [InlineData("MSFT.csv line 1: the header must be t,o,h,l,c,v.", "time,open")]
    [InlineData("MSFT.csv line 1: there is no bar in the file.", Header)]
    [InlineData("MSFT.csv line 2: has 5 columns, not 6: t,o,h,l,c,v.", Header, "2026-11-19,1,1,1,1")]
    [InlineData("MSFT.csv line 2: t is not an RFC 3339 time: Thursday.", Header, "Thursday,1,1,1,1,1")]
    [InlineData("MSFT.csv line 2: h is not a plain positive number: 1e3.", Header, "2026-11-19,1,1e3,1,1,1")]
    [InlineData("MSFT.csv line 2: v is not a plain positive number: -1.", Header, "2026-11-19,1,1,1,1,-1")]
    [InlineData("MSFT.csv line 2: l must be above 0.", Header, "2026-11-19,1,1,0,1,1")]
    [InlineData("MSFT.csv line 2: h is below l.", Header, "2026-11-19,2,1,2,2,9")]
    [InlineData("MSFT.csv line 2: o is outside l to h.", Header, "2026-11-19,3,2,1,2,9")]
    [InlineData("MSFT.csv line 2: c is outside l to h.", Header, "2026-11-19,2,2,1,3,9")]
    [InlineData("MSFT.csv line 3: t is not after the line before.", Header, "2026-11-19,1,1,1,1,1", "2026-11-19,1,1,1,1,1")]
    [InlineData("MSFT.csv line 3: is empty.", Header, "2026-11-18,1,1,1,1,1", "", "2026-11-19,1,1,1,1,1")]
    [InlineData("MSFT.csv line 2: t is a day without a session.", Header, "2026-11-21,1,1,1,1,1")] // a Saturday
    [InlineData("MSFT.csv line 2: t is outside trading hours.", Header, "2026-11-19T03:00:00Z,1,1,1,1,1")] // 22:00 in New York
    [InlineData("MSFT.csv line 2: t is neither a whole minute nor, like all others, a midnight.", Header, "2026-11-19T15:00:30Z,1,1,1,1,1")]
    [InlineData("MSFT.csv line 2: v is too small: o, h, l and c take 4 trades of at least 1.", Header, "2026-11-19,2,4,1,3,3")]
    [InlineData("MSFT.csv line 2: 1.0000000001 has more than 9 decimals.", Header, "2026-11-19,1.0000000001,2,1,2,9")]
    public async Task A_mistake_is_named_by_file_and_line(string message, params string[] lines)
    {
        using var folder = new ReplayFolder().Write("MSFT.csv", lines);
        await using var desk = await folder.OpenAsync();

        var answer = await desk.GetAsync("/v2/stocks/MSFT/quotes/latest");

        Assert.Equal((500, message), (answer.Status, answer["message"]));
        Assert.Equal(200, (await desk.GetAsync("/v2/stocks/AAPL/quotes/latest")).Status); // files are read one by one
    }

    [Fact]
    public async Task A_file_of_no_symbol_and_a_missing_directory_refuse_the_start()
    {
        using var folder = new ReplayFolder().Write("BTCUSD.csv", Header);

        var stranger = await Assert.ThrowsAsync<ReplayException>(() => folder.OpenAsync());
        var missing = await Assert.ThrowsAsync<ReplayException>(() => Desk.OpenAsync(new() { ReplayDirectory = folder.Path + "/none" }));

        Assert.Equal("BTCUSD.csv: there is no such symbol on this exchange; pairs are named like BTC-USD.csv.", stranger.Message);
        Assert.EndsWith("/none does not exist.", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_plays()
    {
        await using var desk = await Desk.OpenAsync(new() { ReplayDirectory = Sample });

        var minutes = await BarsAsync(desk, "/v2/stocks/AAPL/bars?timeframe=1Min&start=2026-11-19&feed=iex");
        var days = (await desk.GetAsync("/v1beta3/crypto/us/bars?symbols=BTC/USD&timeframe=1Day&start=2026-11-01&end=2026-11-19")).Taken["bars"]!["BTC/USD"]!.AsArray();

        Assert.Equal(File.ReadLines(Path.Combine(Sample, "AAPL.csv")).Skip(1).Select(Parsed), minutes.Select(Values));
        Assert.Equal(File.ReadLines(Path.Combine(Sample, "BTC-USD.csv")).Skip(1).Take(19).Select(Parsed), days.Select(Values)); // the twentieth is today's
    }

    private static string Sample => Path.Combine(Root(AppContext.BaseDirectory), "samples", "replay");

    private static string Root(string directory) =>
        File.Exists(Path.Combine(directory, "AlpacaMcp.sln")) ? directory : Root(Path.GetDirectoryName(directory)!);

    private static async Task<JsonArray> BarsAsync(Desk desk, string path) => (await desk.GetAsync(path)).Taken["bars"]!.AsArray();

    private static (decimal, decimal, decimal, decimal, decimal) Parsed(string line) =>
        line.Split(',').Skip(1).Select(cell => decimal.Parse(cell, null)).ToArray() is [var o, var h, var l, var c, var v] ? (o, h, l, c, v) : default;

    private static (decimal, decimal, decimal, decimal, decimal) Values(JsonNode? bar) =>
        (bar!.Number("o"), bar!.Number("h"), bar!.Number("l"), bar!.Number("c"), bar!.Number("v"));
}
