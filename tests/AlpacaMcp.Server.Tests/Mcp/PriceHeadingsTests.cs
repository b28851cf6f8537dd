using AlpacaMcp.Api;
using AlpacaMcp.Api.Calendar;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Simulator;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Trading.Market;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Server.Tests.Mcp;

public sealed class PriceHeadingsTests
{
    [Theory]
    [InlineData("2026-03-06T14:29:59Z", "pre_market")] // winter: 9:30 is 14:30 UTC
    [InlineData("2026-03-06T14:30:00Z", "regular")]
    [InlineData("2026-03-09T13:29:59Z", "pre_market")] // summer time since the day before: 9:30 is 13:30 UTC
    [InlineData("2026-03-09T13:30:00Z", "regular")]
    [InlineData("2026-11-02T14:29:59Z", "pre_market")] // winter again
    [InlineData("2026-11-02T14:30:00Z", "regular")]
    [InlineData("2026-03-07T15:00:00Z", "closed")] // Saturday
    [InlineData("2026-03-08T23:59:59Z", "closed")] // Sunday 19:59
    [InlineData("2026-03-09T00:00:00Z", "overnight")] // Sunday 20:00
    [InlineData("2026-11-26T15:00:00Z", "closed")] // Thanksgiving
    [InlineData("2026-11-27T17:59:59Z", "regular")]
    [InlineData("2026-11-27T18:00:00Z", "after_hours")] // early close
    public async Task Knows_the_session_by_new_york_time_and_the_brokers_calendar(string utc, string session)
    {
        var now = DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture);

        var heading = await ReadAsync(now, (headings, _) => headings.ReadAsync("sip", CancellationToken.None));

        Assert.Equal(new PriceHeading("sip", session, now), heading);
    }

    [Fact]
    public async Task Asks_for_the_calendar_once_a_day()
    {
        var asked = await ReadAsync(ToolBench.Now, async (headings, exchange) =>
        {
            await headings.ReadAsync("iex", CancellationToken.None);
            await headings.ReadAsync("sip", CancellationToken.None);
            return exchange.Requests.Arrivals("GET", "/v2/calendar").Count;
        });

        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Crypto_has_no_session()
    {
        var heading = await ReadAsync(ToolBench.Now, (headings, _) => headings.ReadCryptoAsync("us", CancellationToken.None));

        Assert.Equal(new PriceHeading("us", null, ToolBench.Now), heading);
    }

    [Fact]
    public async Task Says_no_session_when_the_calendar_cannot_be_read_and_asks_again_the_next_time()
    {
        var (first, second) = await ReadAsync(ToolBench.Now, async (headings, exchange) =>
        {
            exchange.Faults.Add(new StatusBefore(400, TimeSpan.Zero), new FaultRule { Times = 1, PathPrefix = "/v2/calendar" });
            return (await headings.ReadAsync("iex", CancellationToken.None), await headings.ReadAsync("iex", CancellationToken.None));
        });

        Assert.Equal((null, "regular"), (first.Session, second.Session));
    }

    private static async Task<T> ReadAsync<T>(DateTimeOffset now, Func<PriceHeadings, SimulatedExchange, Task<T>> read)
    {
        var time = new FakeTimeProvider(now);
        await using var exchange = await SimulatedExchange.StartAsync(new() { KeyId = "KEY", SecretKey = ToolBench.Secret, StartAt = now }, time, CancellationToken.None);
        var options = new AlpacaApiOptions { TradingUrl = exchange.Url, DataUrl = exchange.Url, Credentials = AlpacaCredential.OfKey(exchange.KeyId, new Secret(exchange.SecretKey)) };
        await using var services = new ServiceCollection().AddAlpacaApi(options).BuildServiceProvider();
        var calendar = services.GetRequiredService<CalendarClient>();
        return await read(new PriceHeadings(new ExchangeClock(calendar, time, ExchangeTimeSource.Broker), calendar, time), exchange);
    }
}
