using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading.Tests.Risk.Rules;

/// <summary>Alpaca's table row by row, and nothing beyond it.</summary>
public sealed class WashTradeTests
{
    public static TheoryData<string, string, bool> Pairs
    {
        get
        {
            string[] kinds = ["market", "limit", "stop", "stop_limit"];
            TheoryData<string, string, bool> pairs = [];
            foreach (var open in kinds)
            {
                foreach (var added in kinds)
                {
                    var isUnlimited = open is "market" or "stop" || added is "market" or "stop"; // always rejected
                    pairs.Add(open, added, isUnlimited);
                }
            }

            return pairs;
        }
    }

    // Limits apart, 99 to buy and 101 to sell, never meet; one of market or stop always may.
    [Theory]
    [MemberData(nameof(Pairs))]
    public void Opposite_orders_with_limits_apart_meet_only_when_one_has_no_limit(string open, string added, bool isDenied)
    {
        Assert.Equal(isDenied, IsWash(Buy(added, 99m), A.Holding(0) with { Orders = [AtBroker(OrderSide.Sell, open, 101m)] }));
        Assert.Equal(isDenied, IsWash(Sell(added, 101m), A.Holding(500) with { Orders = [AtBroker(OrderSide.Buy, open, 99m)] }));
    }

    [Theory]
    [InlineData("limit", "limit")]
    [InlineData("limit", "stop_limit")]
    [InlineData("stop_limit", "limit")]
    [InlineData("stop_limit", "stop_limit")]
    public void Limits_meet_from_the_same_price_on(string open, string added)
    {
        foreach (var (buy, sell, isDenied) in new[] { (99.99m, 100m, false), (100m, 100m, true), (100.01m, 100m, true) })
        {
            Assert.Equal(isDenied, IsWash(Buy(added, buy), A.Holding(0) with { Orders = [AtBroker(OrderSide.Sell, open, sell)] }));
            Assert.Equal(isDenied, IsWash(Sell(added, sell), A.Holding(500) with { Orders = [AtBroker(OrderSide.Buy, open, buy)] }));
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Orders_of_one_side_never_meet(string open, string added, bool isUnlimited)
    {
        Assert.False(IsWash(Buy(added, 100m), A.Snapshot() with { Orders = [AtBroker(OrderSide.Buy, open, 100m)] }), $"{isUnlimited}");
        Assert.False(IsWash(Sell(added, 100m), A.Holding(500) with { Orders = [AtBroker(OrderSide.Sell, open, 100m)] }));
    }

    public static TheoryData<TradeOrder> Exempt =>
    [
        A.Bracket(1, 110m, 90m),
        A.Oco(1, 110m, 90m) with { Side = OrderSide.Buy },
        A.Buy(1) with { OrderClass = OrderClass.Oto, TakeProfitLimitPrice = 110m },
        A.Buy(1) with { Type = OrderType.TrailingStop, TrailPercent = 1m },
    ];

    [Theory]
    [MemberData(nameof(Exempt))]
    public void Groups_and_trailing_stops_are_exempt(TradeOrder order)
    {
        Assert.False(IsWash(order, A.Snapshot() with { Orders = [AtBroker(OrderSide.Sell, "market", 0)] }));
    }

    [Theory]
    [InlineData("bracket", "limit")]
    [InlineData("oco", "limit")]
    [InlineData("oto", "limit")]
    [InlineData("", "trailing_stop")]
    public void So_are_open_ones(string orderClass, string type)
    {
        var open = AtBroker(OrderSide.Sell, "limit", 99m) with { OrderClass = new OrderClass(orderClass), Type = new OrderType(type) };

        Assert.False(IsWash(A.Buy(1), A.Snapshot() with { Orders = [open] }));
    }

    [Theory]
    [InlineData("new", true)]
    [InlineData("accepted", true)]
    [InlineData("partially_filled", true)]
    [InlineData("pending_cancel", true)]
    [InlineData("filled", false)]
    [InlineData("canceled", false)]
    [InlineData("expired", false)]
    [InlineData("replaced", false)]
    public void Only_what_is_still_open_is_met(string status, bool isDenied)
    {
        var order = AtBroker(OrderSide.Sell, "limit", 99m) with { Status = new OrderStatus(status) };

        Assert.Equal(isDenied, IsWash(A.Buy(1), A.Snapshot() with { Orders = [order] }));
    }

    [Fact]
    public void Another_symbol_is_not_met_and_a_pair_is_by_either_spelling()
    {
        Assert.False(IsWash(A.Buy(1), A.Snapshot() with { Orders = [AtBroker(OrderSide.Sell, "limit", 99m) with { Symbol = "MSFT" }] }));
        Assert.True(IsWash(A.Coin(0.01m), A.Snapshot() with { Orders = [AtBroker(OrderSide.Sell, "limit", 99m) with { Symbol = "BTCUSD" }] }));
    }

    [Fact]
    public void It_binds_what_reduces_for_the_broker_rejects_that_too()
    {
        var snapshot = A.Holding(500) with { Orders = [AtBroker(OrderSide.Buy, "limit", 99m)] };

        Assert.Equal([RiskCode.WashTrade], A.Codes(A.Sell(500), snapshot));
        Assert.Empty(A.Codes(A.SellLimit(500, 99.01m), snapshot));
        Assert.Empty(A.Codes(A.Oco(500, 110m, 90m), snapshot));
    }

    [Theory]
    [InlineData(nameof(IntentState.Sending), true)]
    [InlineData(nameof(IntentState.Acknowledged), true)]
    [InlineData(nameof(IntentState.Unknown), false)] // It may not be there; what opens is held back by that already.
    [InlineData(nameof(IntentState.Listed), false)] // The lists tell.
    [InlineData(nameof(IntentState.Ended), false)]
    public void Orders_of_ours_in_flight_are_met(string state, bool isDenied)
    {
        var journal = A.Journal(A.Intent(true, 1, 99m, Enum.Parse<IntentState>(state)) with { Terms = OrderTerms.Of(A.BuyLimit(1, 99m).ToWire("mine-1")) });

        Assert.Equal(isDenied, A.Codes(RiskCase.Of(A.Sell(100), A.Policy(), A.Holding(100), journal)).Contains(RiskCode.WashTrade));
        Assert.DoesNotContain(RiskCode.WashTrade, A.Codes(RiskCase.Of(A.SellLimit(100, 99.01m), A.Policy(), A.Holding(100), journal)));
    }

    [Fact]
    public void An_order_does_not_meet_the_one_whose_place_it_takes_and_a_changed_exit_meets_nothing()
    {
        var entry = AtBroker(OrderSide.Buy, "limit", 99m);
        var take = AtBroker(OrderSide.Sell, "limit", 120m, id: 2) with { OrderClass = OrderClass.Oco };
        var other = AtBroker(OrderSide.Buy, "market", 0, id: 3);

        Assert.False(IsWash(A.BuyLimit(1, 98m), (A.Snapshot() with { Orders = [entry] }).Without(entry.Id)));
        Assert.False(IsWash(A.SellLimit(100, 98m), (A.Holding(100) with { Orders = [take, other] }).Without(take.Id)));
    }

    [Fact]
    public void Names_the_order_in_the_way_and_the_price_that_passes()
    {
        var objection = Assert.Single(new RiskGate(RiskRules.All).Judge(A.Case(A.SellLimit(100, 99m), A.Holding(100) with { Orders = [AtBroker(OrderSide.Buy, "limit", 99m)] })));

        Assert.Contains(A.Id(1).ToString(), objection.Message, StringComparison.Ordinal);
        Assert.Contains("above 99", objection.NextStep, StringComparison.Ordinal);
    }

    private static bool IsWash(TradeOrder order, RiskSnapshot snapshot) => A.Codes(order, snapshot).Contains(RiskCode.WashTrade);

    private static StockOrder Buy(string type, decimal limit) => Typed(A.Buy(1), type, limit, stop: 105m);

    private static StockOrder Sell(string type, decimal limit) => Typed(A.Sell(1), type, limit, stop: 95m);

    private static StockOrder Typed(StockOrder order, string type, decimal limit, decimal stop) => order with
    {
        Type = new OrderType(type),
        LimitPrice = type.EndsWith("limit", StringComparison.Ordinal) ? limit : null,
        StopPrice = type.StartsWith("stop", StringComparison.Ordinal) ? stop : null,
    };

    private static Order AtBroker(OrderSide side, string type, decimal limit, int id = 1)
    {
        var terms = Typed(A.Buy(1), type, limit, stop: 105m);
        return A.Open(side, 10, id) with { Type = terms.Type, LimitPrice = terms.LimitPrice, StopPrice = terms.StopPrice };
    }
}
