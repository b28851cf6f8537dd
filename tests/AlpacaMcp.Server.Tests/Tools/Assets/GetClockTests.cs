using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Assets;

public sealed class GetClockTests
{
    [Fact]
    public async Task Shows_exchange_time_and_the_session()
    {
        await using var bench = await ToolBench.StartAsync();

        var open = (await bench.CallAsync("get_clock")).Content;
        bench.Pass(TimeSpan.FromHours(6));
        var closed = (await bench.CallAsync("get_clock")).Content;

        // 2026-03-11 is a Wednesday in New York's summer time: 9:30 to 16:00 is 13:30 to 20:00 UTC.
        Assert.Equal((ToolBench.Now, true), (open.Time("timestamp"), open.At("is_open").GetBoolean()));
        Assert.Equal(("2026-03-12T13:30:00Z", "2026-03-11T20:00:00Z"), (Utc(open.Time("next_open")), Utc(open.Time("next_close"))));
        Assert.False(closed.At("is_open").GetBoolean());
        Assert.Equal("2026-03-12T20:00:00Z", Utc(closed.Time("next_close")));
    }

    private static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
