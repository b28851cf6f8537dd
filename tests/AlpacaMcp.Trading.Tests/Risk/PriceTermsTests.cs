using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Risk;

public sealed class PriceTermsTests
{
    // The dearest price with an ask of 100 (null where nothing says). Shorts: the larger of the own price and the ask × 1.03.
    public static TheoryData<TradeOrder, decimal?> WorstPrices => new()
    {
        { A.Buy(1), 100m },
        { A.BuyLimit(1, 95m), 100m }, // A passive limit still counts at the ask.
        { A.BuyLimit(1, 104m), 104m },
        { A.BuyStop(1, 49.99m), 51.9896m }, // + 4 % under 50
        { A.BuyStop(1, 50m), 51.25m }, // + 2.5 % from 50
        { A.BuyStop(1, 200m), 205m },
        { A.BuyLimit(1, 120m) with { Type = OrderType.StopLimit, StopPrice = 118m }, 120m },
        { A.Buy(1) with { Type = OrderType.TrailingStop, TrailPrice = 10m }, 112.75m }, // (100 + 10) × 1.025
        { A.Buy(1) with { Type = OrderType.TrailingStop, TrailPercent = 10m }, 112.75m },
        { A.Sell(1), 103m },
        { A.SellLimit(1, 90m), 103m },
        { A.SellLimit(1, 110m), 110m },
        { A.SellStop(1, 90m), 103m },
        { A.Sell(1) with { Type = OrderType.TrailingStop, TrailPercent = 1m }, 103m },
        { A.Bracket(1, 150m, 90m), 100m }, // A market entry costs the ask; its take-profit prices the exit.
        { A.Bracket(1, 60m, 150m) with { Side = OrderSide.Sell }, 103m },
        { A.Oco(1, 150m, 90m), 150m },
    };

    [Theory]
    [MemberData(nameof(WorstPrices))]
    public void Reckons_with_the_dearest_price(TradeOrder order, decimal? worst) => Assert.Equal(worst, PriceTerms.Of(order).Worst(100m));

    public static TheoryData<TradeOrder, bool> Fixed => new()
    {
        { A.Buy(1), false },
        { A.BuyLimit(1, 95m), true },
        { A.BuyStop(1, 105m), true },
        { A.BuyLimit(1, 106m) with { Type = OrderType.StopLimit, StopPrice = 105m }, true },
        { A.Buy(1) with { Type = OrderType.TrailingStop, TrailPercent = 1m }, false },
        { A.Bracket(1, 110m, 90m), false }, // The take-profit does not bound what a market entry pays.
        { A.Bracket(1, 110m, 90m) with { Type = OrderType.Limit, LimitPrice = 100m }, true },
        { A.Sell(1), false },
        { A.SellStop(1, 90m), false },
        { A.SellLimit(1, 1m), false }, // A limit bounds a short sale from below: its cost is open above.
    };

    [Theory]
    [MemberData(nameof(Fixed))]
    public void Knows_which_orders_bound_their_own_cost(TradeOrder order, bool isFixed) => Assert.Equal(isFixed, PriceTerms.Of(order).FixesWorstPrice);
}
