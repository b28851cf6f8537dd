using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Simulator.Tests.Orders;

/// <summary>What an account's settings and money refuse.</summary>
public sealed class RefusalsByTheAccountTests
{
    private static readonly OrderRequest s_buy = new() { Symbol = "AAPL", Qty = 1, Side = "buy", Type = "market", TimeInForce = "day" };

    [Fact]
    public void A_suspended_account_trades_nothing()
    {
        var refusal = Submit(new() { SuspendTrade = true }, s_buy);

        Assert.Equal((403, 40310000, "new orders are rejected by user request"), (refusal!.Status, refusal.Code, refusal.Message));
    }

    [Fact]
    public void An_account_that_wants_no_shorting_does_not_short()
    {
        var refusal = Submit(new() { NoShorting = true }, s_buy with { Side = "sell" });

        Assert.Equal((403, 40310000, "account is not allowed to short"), (refusal!.Status, refusal.Code, refusal.Message));
        Assert.Null(Submit(new() { NoShorting = true }, s_buy));
    }

    [Fact]
    public void An_account_without_margin_does_not_short()
    {
        Assert.Equal("account is not allowed to short", Submit(new() { MaxMarginMultiplier = 1 }, s_buy with { Side = "sell" })!.Message);
    }

    [Fact]
    public void An_account_that_wants_no_fractions_trades_whole_shares()
    {
        var refusal = Submit(new() { FractionalTrading = false }, s_buy with { Qty = 0.5m });

        Assert.Equal((403, 40310000, "fractional trading is disabled for this account"), (refusal!.Status, refusal.Code, refusal.Message));
        Assert.Null(Submit(new() { FractionalTrading = false }, s_buy));
        Assert.Null(Submit(new() { FractionalTrading = false }, s_buy with { Symbol = "BTC/USD", Qty = 0.01m, TimeInForce = "gtc" }));
    }

    /// <summary>100,000 in cash times the multiplier; a limit of 100 on so many shares.</summary>
    [Theory]
    [InlineData(1, 1000, 200)]
    [InlineData(1, 1001, 403)]
    [InlineData(2, 2000, 200)]
    [InlineData(2, 2001, 403)]
    [InlineData(4, 4000, 200)]
    [InlineData(4, 4001, 403)]
    public async Task Buying_power_is_cash_times_the_multiplier(int multiplier, int qty, int status)
    {
        await using var desk = await OrderText.MarketAsync(new() { MarginMultiplier = multiplier });

        var answer = await desk.OrderAsync(OrderText.Stock.With($$"""{"qty":"{{qty}}","type":"limit","limit_price":"100"}"""));

        Assert.Equal(status, answer.Status);
        Assert.True(
            status == 200 || answer.Text == $$"""{"code":40310000,"message":"insufficient buying power","buying_power":"{{multiplier}}00000","cost_basis":"{{qty}}00"}""",
            answer.Text);
    }

    /// <summary>Hours after Friday, 10:00: the session, after hours, the night.</summary>
    [Theory]
    [InlineData(0, "ask")]
    [InlineData(7, "middle")]
    [InlineData(12, "last")]
    public async Task A_market_order_is_priced_by_the_hour(int hours, string price)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Step(TimeSpan.FromHours(hours));
        var quote = (await desk.GetAsync("/v2/stocks/TSLA/quotes/latest?feed=iex")).Json["quote"]!;
        var trade = (await desk.GetAsync("/v2/stocks/TSLA/trades/latest?feed=iex")).Json["trade"]!;
        var (bid, ask, last) = (quote["bp"]!.GetValue<decimal>(), quote["ap"]!.GetValue<decimal>(), trade["p"]!.GetValue<decimal>());

        var answer = await desk.OrderAsync(OrderText.Stock.With("""{"symbol":"TSLA","qty":"100000"}"""));

        var expected = 100_000 * (price == "ask" ? ask : price == "middle" ? (bid + ask) / 2 : last);
        Assert.Equal(expected, decimal.Parse(answer["cost_basis"]!, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task An_open_buy_order_takes_its_cost_from_the_buying_power()
    {
        await using var desk = await OrderText.MarketAsync();
        await desk.PlacedAsync(OrderText.Stock.With("""{"qty":"1500","type":"limit","limit_price":"90"}"""));

        var answer = await desk.OrderAsync(OrderText.Stock.With("""{"symbol":"MSFT","qty":"700","type":"limit","limit_price":"95"}"""));

        // 200,000 less 135,000 are 65,000; 700 at 95 cost 66,500.
        Assert.Equal(("65000", "66500"), (answer["buying_power"], answer["cost_basis"]));
    }

    /// <summary>A short sale is taken at the higher of its limit and 3 % above the ask: 100.01 by 1.03 is 103.0103.</summary>
    [Theory]
    [InlineData("""{"side":"sell","qty":"2000"}""", "206020.6")]
    [InlineData("""{"side":"sell","qty":"2000","type":"limit","limit_price":"110"}""", "220000")]
    [InlineData("""{"side":"sell","qty":"2000","type":"limit","limit_price":"101"}""", "206020.6")]
    public async Task A_short_sale_costs_more_than_the_market(string changes, string cost)
    {
        await using var desk = await OrderText.MarketAsync();

        var answer = await desk.OrderAsync(OrderText.Stock.With(changes));

        Assert.Equal((403, "200000", cost), (answer.Status, answer["buying_power"], answer["cost_basis"]));
    }

    [Theory]
    [InlineData("""{"qty":"2"}""", "insufficient balance for USD (requested: 100020, available: 100000)")]
    [InlineData("""{"qty":null,"notional":"100000.01"}""", "insufficient balance for USD (requested: 100000.01, available: 100000)")]
    public async Task Coins_are_paid_in_cash(string changes, string message)
    {
        await using var desk = await OrderText.MarketAsync();

        var answer = await desk.OrderAsync(OrderText.Coin.With(changes));

        Assert.Equal((403, "40310000", message, "USD", "100000"), (answer.Status, answer["code"], answer["message"], answer["symbol"], answer["available"]));
    }

    /// <summary>Ten to 200,000 dollars, at an ask of 50,010 or the order's own limit.</summary>
    [Theory]
    [InlineData("""{"qty":"0.000199"}""", "cost basis must be >= minimal amount of order 10")]
    [InlineData("""{"qty":null,"notional":"9.99"}""", "cost basis must be >= minimal amount of order 10")]
    [InlineData("""{"qty":"0.0002","type":"limit","limit_price":"49999.99"}""", null)] // 9.999998, and to the cent 10
    [InlineData("""{"qty":null,"notional":"10"}""", null)]
    [InlineData("""{"qty":null,"notional":"200000"}""", null)]
    [InlineData("""{"qty":null,"notional":"200000.01"}""", "cost basis must be <= maximal amount of order 200000")]
    [InlineData("""{"qty":"4.1"}""", "cost basis must be <= maximal amount of order 200000")]
    public async Task A_coin_order_has_a_least_and_a_greatest_cost(string changes, string? message)
    {
        await using var desk = await OrderText.MarketAsync(new() { StartCash = 1_000_000m });

        var answer = await desk.OrderAsync(OrderText.Coin.With(changes));

        Assert.Equal((message is null ? 200 : 403, message), (answer.Status, answer["message"]));
    }

    [Fact]
    public async Task A_part_of_a_share_costs_a_dollar_at_least()
    {
        await using var desk = await OrderText.MarketAsync();

        var answer = await desk.OrderAsync(OrderText.Stock.With("""{"qty":"0.009"}"""));

        Assert.Equal((403, "40310000", "cost basis must be >= minimal amount of order 1"), (answer.Status, answer["code"], answer["message"]));
    }

    [Fact]
    public async Task Six_times_the_equity_leaves_closing_only()
    {
        await using var desk = await OrderText.MarketAsync(new() { MarginMultiplier = 4 });
        await desk.HoldAsync("""{"qty":"3999"}""");
        desk.Exchange.Market.Pin("AAPL", 86.99m, 87.01m);

        // 3,999 at 87 are 347,913; less a debt of 299,939.99 that is an equity of 47,973.01, a seventh.
        var answer = await desk.OrderAsync(OrderText.Stock.With("""{"symbol":"MSFT"}"""));

        Assert.Equal("""{"code":40310000,"message":"account is restricted to liquidation only"}""", answer.Text);
        Assert.Equal(200, (await desk.OrderAsync(OrderText.Stock.With("""{"side":"sell","qty":"3999"}"""))).Status);
    }

    private static Refusal? Submit(AccountConfiguration configuration, OrderRequest request)
    {
        var system = new FakeTimeProvider(Desk.FridayTen);
        var account = new Venue(new(), new SimulatorClock(system, Desk.FridayTen, 1), null).Accounts[0];
        account.Configuration = configuration;
        return account.At(now => account.Desk.Submit(request, now)).Refusal;
    }
}
