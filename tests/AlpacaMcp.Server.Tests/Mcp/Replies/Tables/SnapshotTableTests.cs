using System.Text.Json;
using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Server.Mcp.Replies.Prices;

namespace AlpacaMcp.Server.Tests.Mcp.Replies.Tables;

public sealed class SnapshotTableTests
{
    private static readonly DateTimeOffset Now = new DateTimeOffset(2026, 3, 11, 14, 0, 0, TimeSpan.Zero).AddTicks(1_234_567);

    [Fact]
    public void Times_that_differ_stand_in_the_rows()
    {
        var reply = Shown(("A", At(Now.AddTicks(-11))), ("B", At(Now.AddSeconds(-90.5))));

        Assert.Equal("{}", reply.At("age_seconds").GetRawText());
        Assert.Equal(["trade", "quote", "minute", "day,prev_day"], reply.At("columns").EnumerateObject().Select(entry => entry.Name));
        Assert.Equal(Now.AddTicks(-11), Time(reply, "A", "trade"));
        Assert.Equal(Now.AddSeconds(-90.5), Time(reply, "B", "quote"));
    }

    [Fact]
    public void Times_that_all_share_stand_once_even_when_a_symbol_has_no_such_part()
    {
        var thin = At(Now) with { LatestTrade = null, MinuteBar = null, PrevDailyBar = null };

        var reply = Shown(("A", At(Now)), ("THIN", thin));

        Assert.Equal(["trade", "quote", "minute,day,prev_day"], reply.At("columns").EnumerateObject().Select(entry => entry.Name));
        Assert.Equal(Now, Time(reply, "A", "trade"));
        Assert.All((string[])["trade", "minute", "prev_day"], part => Assert.Null(Unpacked.Part(reply, "THIN", part, When.NewYork)));
        Assert.Equal(Now, Time(reply, "THIN", "quote"));
    }

    [Fact]
    public void Days_that_differ_show_their_own_date()
    {
        var halted = At(Now) with { DailyBar = Bar(new(2026, 3, 9, 4, 0, 0, TimeSpan.Zero)) };

        var reply = Shown(("A", At(Now)), ("HALTED", halted));

        Assert.Equal(new DateTimeOffset(2026, 3, 9, 0, 0, 0, TimeSpan.FromHours(-4)), Time(reply, "HALTED", "day"));
        Assert.Equal(new DateTimeOffset(2026, 3, 11, 0, 0, 0, TimeSpan.FromHours(-4)), Time(reply, "A", "day"));
        Assert.False(reply.At("dates").Has("day"));
    }

    private static DateTimeOffset? Time(JsonElement reply, string symbol, string part) => Unpacked.Part(reply, symbol, part, When.NewYork)?.Time;

    private static JsonElement Shown(params (string Symbol, Snapshot Snapshot)[] snapshots) => JsonSerializer.SerializeToElement(
        SnapshotsReply.Of(new PriceHeading("iex", "regular", Now), [], snapshots.ToDictionary(s => s.Symbol, s => s.Snapshot)), ToolJsonContext.Default.SnapshotsReply);

    private static Snapshot At(DateTimeOffset time) => new()
    {
        LatestTrade = new() { Time = time, Price = 10m },
        LatestQuote = new() { Time = time, BidPrice = 9.99m, AskPrice = 10.01m },
        MinuteBar = Bar(time),
        DailyBar = Bar(new(2026, 3, 11, 4, 0, 0, TimeSpan.Zero)),
        PrevDailyBar = Bar(new(2026, 3, 10, 4, 0, 0, TimeSpan.Zero)),
    };

    private static Bar Bar(DateTimeOffset time) => new() { Time = time, Open = 1m, High = 1m, Low = 1m, Close = 1m, Volume = 1m };
}
