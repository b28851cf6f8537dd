using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Trading.Tests.Validation;

public sealed class OrderClassValidatorTests
{
    public static TheoryData<string, decimal, decimal, bool> BracketSides => new()
    {
        { "buy", 110m, 90m, true },
        { "buy", 90.01m, 90m, true },
        { "buy", 90m, 90m, false }, // A cent apart at least.
        { "buy", 90m, 110m, false },
        { "sell", 90m, 110m, true },
        { "sell", 109.99m, 110m, true },
        { "sell", 110m, 110m, false },
        { "sell", 110m, 90m, false },
    };

    [Theory]
    [MemberData(nameof(BracketSides))]
    public void A_bracket_takes_profit_on_the_far_side_of_its_stop(string side, decimal take, decimal stop, bool isTaken)
    {
        Assert.Equal(isTaken, V.IsValid(A.Bracket(10, take, stop) with { Side = new OrderSide(side) }));
    }

    // The exit of a long position sells: it takes profit above and stops below, which is a buy bracket's geometry seen from the other side.
    [Theory]
    [InlineData("sell", 110, 90, true)]
    [InlineData("sell", 90, 110, false)]
    [InlineData("buy", 90, 110, true)]
    [InlineData("buy", 110, 90, false)]
    public void An_oco_takes_profit_on_the_far_side_of_its_stop_for_the_position_it_leaves(string side, int take, int stop, bool isTaken)
    {
        Assert.Equal(isTaken, V.IsValid(A.Oco(10, take, stop) with { Side = new OrderSide(side) }));
    }

    public static TheoryData<string, decimal?, decimal?, bool> Entries => new()
    {
        { "buy", 100.01m, null, true },
        { "buy", 100m, null, false },
        { "buy", null, 99.99m, true },
        { "buy", null, 100m, false },
        { "sell", 99.99m, null, true },
        { "sell", 100m, null, false },
        { "sell", null, 100.01m, true },
        { "sell", null, 100m, false },
    };

    [Theory]
    [MemberData(nameof(Entries))]
    public void An_exit_lies_a_cent_from_the_entry_limit_of_100(string side, decimal? take, decimal? stop, bool isTaken)
    {
        var order = A.BuyLimit(10, 100m) with
        {
            Side = new OrderSide(side),
            OrderClass = OrderClass.Oto,
            TakeProfitLimitPrice = take,
            StopLossStopPrice = stop,
        };

        Assert.Equal(isTaken, V.IsValid(order));
    }

    [Fact]
    public void A_bracket_and_an_oco_need_both_exits()
    {
        Assert.Equal(["take_profit_limit_price"], V.Fields(A.Bracket(10, 110m, 90m) with { TakeProfitLimitPrice = null }));
        Assert.Equal(["stop_loss_stop_price"], V.Fields(A.Bracket(10, 110m, 90m) with { StopLossStopPrice = null }));
        Assert.Equal(["take_profit_limit_price"], V.Fields(A.Oco(10, 110m, 90m) with { TakeProfitLimitPrice = null }));
        Assert.Equal(["stop_loss_stop_price"], V.Fields(A.Oco(10, 110m, 90m) with { StopLossStopPrice = null }));
    }

    [Fact]
    public void An_oto_needs_exactly_one_exit()
    {
        var oto = A.Buy(10) with { OrderClass = OrderClass.Oto };

        Assert.True(V.IsValid(oto with { TakeProfitLimitPrice = 110m }));
        Assert.True(V.IsValid(oto with { StopLossStopPrice = 90m, StopLossLimitPrice = 89m }));
        Assert.Equal(["order_class"], V.Fields(oto));
        Assert.Equal(["order_class"], V.Fields(oto with { TakeProfitLimitPrice = 110m, StopLossStopPrice = 90m }));
    }

    [Theory]
    [InlineData("market", true)]
    [InlineData("limit", true)]
    [InlineData("stop", true)]
    [InlineData("stop_limit", true)]
    public void An_entry_with_exits_is_any_order_but_a_trailing_one(string type, bool isTaken)
    {
        var order = A.Bracket(10, 110m, 90m) with
        {
            Type = new OrderType(type),
            LimitPrice = type is "limit" or "stop_limit" ? 100m : null,
            StopPrice = type is "stop" or "stop_limit" ? 100m : null,
        };

        Assert.Equal(isTaken, V.IsValid(order));
    }

    [Theory]
    [InlineData("day", true)]
    [InlineData("gtc", true)]
    [InlineData("opg", false)]
    [InlineData("cls", false)]
    [InlineData("ioc", false)]
    [InlineData("fok", false)]
    public void Exits_need_day_or_gtc(string timeInForce, bool isTaken)
    {
        Assert.Equal(isTaken, V.IsValid(A.Bracket(10, 110m, 90m) with { TimeInForce = new TimeInForce(timeInForce) }));
        Assert.Equal(isTaken, V.IsValid(A.Oco(10, 110m, 90m) with { TimeInForce = new TimeInForce(timeInForce) }));
    }

    [Fact]
    public void Exits_take_whole_shares_in_the_regular_session()
    {
        Assert.Equal(["order_class"], V.Fields(A.Bracket(1.5m, 110m, 90m)));
        Assert.Equal(["order_class"], V.Fields(A.Bracket(1, 110m, 90m) with { Qty = null, Notional = 100m }));
        Assert.Equal(["order_class"], V.Fields(A.Bracket(1, 110m, 90m) with { Type = OrderType.Limit, LimitPrice = 100m, ExtendedHours = true }));
    }

    [Fact]
    public void A_simple_order_has_no_exits()
    {
        Assert.Equal(["order_class"], V.Fields(A.Buy(1) with { TakeProfitLimitPrice = 110m }));
        Assert.Equal(["order_class"], V.Fields(A.Buy(1) with { StopLossStopPrice = 90m }));
        Assert.Equal(["order_class", "stop_loss_limit_price"], V.Fields(A.Buy(1) with { StopLossLimitPrice = 90m }));
    }

    [Fact]
    public void An_oco_is_a_limit_order_priced_by_its_take_profit()
    {
        Assert.Equal(["type"], V.Fields(A.Oco(10, 110m, 90m) with { Type = OrderType.Market }));
        Assert.Equal(["limit_price"], V.Fields(A.Oco(10, 110m, 90m) with { LimitPrice = 111m }));
        Assert.True(V.IsValid(A.Oco(10, 110m, 90m) with { LimitPrice = 110m }));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    public void Refuses_an_exit_price_that_is_not_above_zero(int price)
    {
        var shorted = A.Bracket(10, 90m, 110m) with { Side = OrderSide.Sell };

        Assert.Contains("take_profit_limit_price", V.Fields(shorted with { TakeProfitLimitPrice = price }));
        Assert.Contains("stop_loss_stop_price", V.Fields(A.Bracket(10, 110m, price)));
        Assert.Contains("stop_loss_limit_price", V.Fields(A.Bracket(10, 110m, 90m) with { StopLossLimitPrice = price }));
    }

    [Fact]
    public void Exit_prices_are_held_to_the_penny()
    {
        Assert.Equal(
            ["stop_loss_limit_price", "stop_loss_stop_price", "take_profit_limit_price"],
            V.Fields(A.Bracket(10, 110.001m, 90.001m) with { StopLossLimitPrice = 89.001m }));
    }
}
