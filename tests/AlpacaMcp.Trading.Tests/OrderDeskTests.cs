using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Risk;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Trading.Tests;

public sealed class OrderDeskTests
{
    [Fact]
    public async Task Places_an_order_with_an_id_of_its_own()
    {
        await using var desk = await TestDesk.OpenAsync();

        var outcome = await desk.SubmitAsync(A.Buy(10));

        Assert.Equal(OutcomeKind.Placed, outcome.Kind);
        Assert.StartsWith("amcp-", outcome.ClientOrderId, StringComparison.Ordinal);
        Assert.Equal(outcome.ClientOrderId, Assert.Single(desk.Book).ClientOrderId);
        Assert.Empty(outcome.Notes);
    }

    [Fact]
    public async Task An_invalid_order_sends_no_request_at_all()
    {
        await using var desk = await TestDesk.OpenAsync();

        var outcome = await desk.SubmitAsync(A.Buy(-1));

        Assert.Equal(OutcomeKind.Invalid, outcome.Kind);
        Assert.Empty(desk.Exchange.Requests.All);
    }

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("10000000000000000000000000000")]
    public async Task A_quantity_beyond_reason_is_invalid_and_nothing_breaks(string qty)
    {
        await using var desk = await TestDesk.OpenAsync();

        var outcome = await desk.SubmitAsync(A.Buy(decimal.Parse(qty, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(OutcomeKind.Invalid, outcome.Kind);
    }

    [Fact]
    public async Task A_denied_order_is_not_sent()
    {
        await using var desk = await TestDesk.OpenAsync();

        var outcome = await desk.SubmitAsync(A.Buy(101));

        Assert.Equal(OutcomeKind.Denied, outcome.Kind);
        Assert.Equal(RiskCode.OrderNotional, Assert.Single(outcome.Objections).Code);
        Assert.Empty(desk.Posts);
    }

    [Fact]
    public async Task The_brokers_refusal_is_passed_on_in_its_own_words()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Policy = A.Shorting() });
        desk.Exchange.Market.Pin("GME", 19.99m, 20m);

        var outcome = await desk.SubmitAsync(A.Sell(10) with { Symbol = "GME" });

        Assert.Equal(OutcomeKind.Rejected, outcome.Kind);
        Assert.Equal("asset \"GME\" cannot be sold short", outcome.Rejection?.Message);
        Assert.Empty(desk.Book);
    }

    [Fact]
    public async Task Foreign_orders_and_positions_count()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(100));
        await desk.PlaceForeignAsync(A.BuyLimit(50, 99m), "foreign");

        Assert.Equal(RiskCode.PositionShare, Assert.Single((await desk.SubmitAsync(A.BuyLimit(51, 99m))).Objections).Code);
        Assert.Equal(OutcomeKind.Placed, (await desk.SubmitAsync(A.BuyLimit(49, 99m))).Kind);
    }

    [Theory]
    [InlineData("/v2/account", RiskCode.AccountUnreadable)]
    [InlineData("/v2/clock", RiskCode.ClockSkew)]
    [InlineData("/v2/stocks", RiskCode.NoFreshQuote)]
    public async Task What_cannot_be_read_denies_opening_and_never_closing(string path, string code)
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(100));
        desk.Fail(path, new StatusBefore(503));

        var opening = await desk.SubmitAsync(A.Buy(1));
        var closing = await desk.SubmitAsync(A.Sell(100));

        Assert.Contains(code, opening.Objections.Select(o => o.Code));
        Assert.Equal(OutcomeKind.Placed, closing.Kind);
        Assert.Empty(desk.Exchange.Book.Positions);
    }

    [Theory]
    [InlineData("/v2/orders")]
    [InlineData("/v2/positions")]
    public async Task Without_orders_and_positions_nothing_can_be_judged(string path)
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(100));
        desk.Fail(path, new StatusBefore(503));

        var outcome = await desk.SubmitAsync(A.Sell(100));

        Assert.Equal("STATE_UNREADABLE", Assert.Single(outcome.Objections).Code);
        Assert.Single(desk.Posts);
    }

    [Theory]
    [InlineData(15, true)]
    [InlineData(16, false)]
    public async Task A_crypto_quote_is_fresh_for_fifteen_seconds(int age, bool isAllowed)
    {
        await using var desk = await TestDesk.OpenAsync();
        desk.Exchange.Market.Pin("BTC/USD", 49_990m, 50_000m, A.Now.AddSeconds(-age));

        var outcome = await desk.SubmitAsync(A.Coin(0.01m));

        Assert.NotEqual(isAllowed, outcome.Objections.Any(o => o.Code == RiskCode.NoFreshQuote));
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public async Task An_iex_quote_is_fresh_for_a_minute(int age, bool isAllowed)
    {
        await using var desk = await TestDesk.OpenAsync();
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100m, A.Now.AddSeconds(-age));

        var outcome = await desk.SubmitAsync(A.Buy(1));

        Assert.NotEqual(isAllowed, outcome.Objections.Any(o => o.Code == RiskCode.NoFreshQuote));
    }

    [Theory]
    [InlineData(-5, true)]
    [InlineData(5, true)]
    [InlineData(-6, false)]
    [InlineData(6, false)]
    public async Task A_machine_whose_clock_is_off_opens_nothing_and_closes_everything(int seconds, bool isAllowed)
    {
        var time = new FakeTimeProvider(A.Now.AddSeconds(seconds));
        await using var desk = await TestDesk.OpenAsync(new Setup { Time = time, ExchangeTime = ExchangeTimeSource.System });
        await desk.HoldAsync(A.Buy(10));

        var opening = await desk.SubmitAsync(A.Buy(1));
        var closing = await desk.SubmitAsync(A.Sell(10));

        Assert.NotEqual(isAllowed, opening.Objections.Any(o => o.Code == RiskCode.ClockSkew));
        Assert.Equal(OutcomeKind.Placed, closing.Kind);
    }

    [Fact]
    public async Task A_slow_answer_of_the_clock_is_no_skew_and_it_is_asked_again()
    {
        var time = new FakeTimeProvider(A.Now);
        await using var desk = await TestDesk.OpenAsync(new Setup { Time = time, ExchangeTime = ExchangeTimeSource.System });
        var slow = new DelayResponse();
        desk.Fail("/v2/clock", slow, times: 1);

        var meanwhile = desk.SubmitAsync(A.BuyLimit(1, 90m)); // the first look of the monitor asks first
        await slow.Processed;
        time.Advance(TimeSpan.FromSeconds(6));
        desk.ExchangeTime.Advance(TimeSpan.FromSeconds(6));
        slow.Release();

        Assert.Empty((await meanwhile).Objections);
        Assert.Equal(2, desk.Exchange.Requests.Arrivals("GET", "/v2/clock").Count);
    }

    [Fact]
    public async Task Alpacas_clock_is_asked_once_a_minute()
    {
        var time = new FakeTimeProvider(A.Now);
        await using var desk = await TestDesk.OpenAsync(new Setup { Time = time, ExchangeTime = ExchangeTimeSource.System });

        await desk.SubmitAsync(A.BuyLimit(1, 90m));
        await desk.SubmitAsync(A.BuyLimit(2, 90m));
        Assert.Single(desk.Exchange.Requests.Arrivals("GET", "/v2/clock"));

        time.Advance(TimeSpan.FromMinutes(1));
        await desk.SubmitAsync(A.BuyLimit(1, 90m));
        Assert.Equal(2, desk.Exchange.Requests.Arrivals("GET", "/v2/clock").Count);
    }

    [Fact]
    public async Task A_reservation_goes_when_five_hundred_orders_have_come_since()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Policy = A.Policy() with { MaxOpenOrders = 1_000 } });
        await desk.SubmitAsync(A.Buy(90) with { ClientOrderId = "one" });
        foreach (var number in Enumerable.Range(1, 500))
            await desk.PlaceForeignAsync(A.BuyLimit(1, 1m) with { Symbol = "MSFT" }, $"foreign-{number}");

        var outcome = await desk.SubmitAsync(A.Buy(91));

        Assert.Equal(OutcomeKind.Placed, outcome.Kind);
        Assert.Equal(IntentState.Ended, await desk.StateOfAsync("one"));
    }

    [Fact]
    public async Task A_stale_quote_does_not_keep_a_position_from_being_closed_and_the_reply_says_so()
    {
        await using var desk = await TestDesk.OpenAsync();
        await desk.HoldAsync(A.Buy(500));
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100m, A.Now.AddHours(-1));

        var outcome = await desk.SubmitAsync(A.Sell(500));

        Assert.Equal(OutcomeKind.Placed, outcome.Kind);
        Assert.Contains("no fresh quote", Assert.Single(outcome.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_request_is_not_sent_again_without_a_fresh_quote()
    {
        await using var desk = await TestDesk.OpenAsync();
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100m, A.Now.AddHours(-1));
        desk.FailPosts(new DropRequest());

        var outcome = await desk.SubmitAsync(A.BuyLimit(1, 99m));

        Assert.Equal(OutcomeKind.NotPlaced, outcome.Kind);
        Assert.Single(desk.Posts);
    }

    [Fact]
    public async Task On_a_saturday_limit_orders_queue_and_market_orders_are_denied()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { StartAt = A.Now.AddDays(1) });

        var market = await desk.SubmitAsync(A.Buy(1));
        var limit = await desk.SubmitAsync(A.BuyLimit(1, 100m));

        Assert.Equal(RiskCode.MarketClosed, Assert.Single(market.Objections).Code);
        Assert.Equal("accepted", limit.Order?.Status.Value);
    }

    [Fact]
    public async Task Reducing_orders_are_counted_by_the_minute()
    {
        var time = new FakeTimeProvider(A.Now);
        await using var desk = await TestDesk.OpenAsync(new Setup { Time = time, Policy = A.Policy() with { MaxReducingOrdersPerMinute = 2 } });
        await desk.HoldAsync(A.Buy(100));
        await desk.SubmitAsync(A.Sell(1));
        await desk.SubmitAsync(A.Sell(2));

        var third = await desk.SubmitAsync(A.Sell(3));
        time.Advance(TimeSpan.FromMinutes(1));
        var later = await desk.SubmitAsync(A.Sell(3));

        Assert.Equal(RiskCode.ReducingLoop, Assert.Single(third.Objections).Code);
        Assert.Equal(OutcomeKind.Placed, later.Kind);
    }

    [Fact]
    public async Task A_reducing_order_sent_twice_in_parallel_never_flips_the_position()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Policy = A.Policy() with { AllowedSymbols = ["MSFT"] } });
        await desk.HoldAsync(A.Buy(100));

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => desk.SubmitAsync(A.Sell(100))));

        Assert.Empty(desk.Exchange.Book.Positions);
        Assert.Equal(1, desk.Book.Count(o => o.Side == "sell"));
    }

    [Fact]
    public async Task Crypto_orders_and_positions_are_one_book()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Policy = A.Policy() with { MaxOrderNotionalUsd = 20_000m, MaxCryptoNotionalUsd = 20_000m } });
        desk.Exchange.Market.Pin("BTC/USD", 49_990m, 50_000m);
        await desk.SubmitAsync(A.Coin(0.3m));

        Assert.Equal(RiskCode.PositionShare, Assert.Single((await desk.SubmitAsync(A.Coin(0.11m))).Objections).Code);
        Assert.Equal(OutcomeKind.Placed, (await desk.SubmitAsync(A.Coin(0.09m))).Kind);
    }

    [Fact]
    public async Task A_short_is_judged_at_103_percent_of_the_ask()
    {
        await using var desk = await TestDesk.OpenAsync(new Setup { Policy = A.Shorting() });

        Assert.Equal(RiskCode.OrderNotional, Assert.Single((await desk.SubmitAsync(A.Sell(98))).Objections).Code);
        Assert.Equal(OutcomeKind.Placed, (await desk.SubmitAsync(A.Sell(97))).Kind);
    }
}
