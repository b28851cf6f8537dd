using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Tests.Orders;
using static AlpacaMcp.Simulator.Tests.Orders.Floor;

namespace AlpacaMcp.Simulator.Tests.Exchange;

/// <summary>Buying power and margin, worked out by hand; AAPL trades at 100 and is bought at 100.01.</summary>
public sealed class MarginTests
{
    [Theory]
    [InlineData(1, 100_000)]
    [InlineData(2, 200_000)]
    [InlineData(4, 400_000)]
    public void Cash_buys_as_many_times_itself_as_the_account_allows(int multiplier, int buyingPower) =>
        Assert.Equal((multiplier, (decimal)buyingPower), (Values(New(multiplier)).Multiplier, Values(New(multiplier)).BuyingPower));

    [Theory]
    [InlineData(1, 89_999)] // cash
    [InlineData(2, 189_998)] // 2 x (99,999 - 5,000)
    [InlineData(4, 389_999)] // 4 x (100,000 - 2,500.25)
    public void A_purchase_uses_its_cost_or_its_margin(int multiplier, int buyingPower)
    {
        var floor = New(multiplier);
        floor.Submit(Buy(100)); // 10,001 dollars
        floor.Turn();

        Assert.Equal(buyingPower, Values(floor).BuyingPower);
    }

    [Fact]
    public void Intraday_buying_power_is_used_by_open_orders_and_comes_back_with_their_end()
    {
        var floor = New(4);
        var order = floor.Submit(Buy(100) with { Type = "limit", LimitPrice = 90 });
        Assert.Equal(391_000, Values(floor).DaytradingBuyingPower); // 4 x (100,000 - 9,000 / 4)
        floor.Cancel(order);
        floor.Turn();

        Assert.Equal(400_000, Values(floor).DaytradingBuyingPower);
    }

    [Fact]
    public void A_day_trade_gives_its_intraday_margin_back_and_a_new_day_starts_from_the_close()
    {
        var floor = New(4);
        floor.Submit(Buy(1_000)); // 100,010, a quarter is 25,002.5
        floor.Turn();
        Assert.Equal(299_990, Values(floor).DaytradingBuyingPower);
        floor.Submit(Sell(500)); // 49,995, a quarter is 12,498.75
        floor.Turn();
        Assert.Equal(349_985, Values(floor).DaytradingBuyingPower);

        floor.Step(TimeSpan.FromDays(3));
        var portfolio = floor.Account.Portfolio;

        // The last session closed at the seed's own price, which the pin does not reach.
        var held = portfolio.LastEquity - portfolio.Cash;
        Assert.Equal(decimal.Round(held * 0.3m, 2, MidpointRounding.AwayFromZero), portfolio.LastMaintenanceMargin);
        Assert.Equal(4 * (portfolio.LastEquity - portfolio.LastMaintenanceMargin), Values(floor).DaytradingBuyingPower);
    }

    [Fact]
    public void The_memorandum_account_pays_half_of_purchases_and_gets_half_of_sales()
    {
        var floor = New(2);
        Assert.Equal(100_000, floor.Account.Portfolio.Sma);
        floor.Submit(Buy(100));
        floor.Turn();
        Assert.Equal(94_999.5m, floor.Account.Portfolio.Sma);
        floor.Submit(Sell(50));
        floor.Turn();

        Assert.Equal(97_499.25m, floor.Account.Portfolio.Sma); // half of 4,999.50 more
    }

    [Fact]
    public void Below_two_thousand_dollars_there_is_no_margin_and_no_shorting()
    {
        var floor = new Floor(new() { StartCash = 1_999.99m, MarginMultiplier = 4 });
        var values = Values(floor);
        Assert.Equal((1, 1_999.99m, 1_999.99m, 0m), (values.Multiplier, values.BuyingPower, values.RegtBuyingPower, values.DaytradingBuyingPower));

        Assert.Equal("account is not allowed to short", floor.Account.At(now => floor.Account.Desk.Submit(Sell(1), now)).Refusal?.Message);
        Assert.Equal(403, floor.Account.At(now => floor.Account.Desk.Submit(Buy(20), now)).Refusal?.Status); // 2,000.20
    }

    [Fact]
    public void A_loss_below_two_thousand_takes_the_margin_away()
    {
        var floor = new Floor(new() { StartCash = 2_050 });
        floor.Submit(Buy(10));
        floor.Turn();
        Assert.Equal(2, Values(floor).Multiplier);
        floor.Pin(89.99m, 90.01m);

        Assert.Equal(1, Values(floor).Multiplier); // 1,049.90 and 900
    }

    [Theory]
    [InlineData("2.40", 1_000, 2_400)] // under 2.50 all of it
    [InlineData("2.60", 1_000, 780)] // 30%
    [InlineData("4.00", -1_000, 4_000)] // short under 5: at least 2.50 a share and all of it
    [InlineData("2.00", -1_000, 2_500)]
    [InlineData("10.00", -1_000, 5_000)] // at least 5 a share
    [InlineData("20.00", -1_000, 6_000)] // 30%
    public void Maintenance_margin_depends_on_price_and_side(string price, int qty, int margin)
    {
        var holding = new Holding(New(2).Aapl, qty, 1, 0, 0);

        Assert.Equal(margin, MarginRates.Maintenance(holding, decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static AccountValues Values(Floor floor) => floor.Account.At(floor.Account.Values);

    private static Floor New(int multiplier) => new(new() { MarginMultiplier = multiplier });
}
