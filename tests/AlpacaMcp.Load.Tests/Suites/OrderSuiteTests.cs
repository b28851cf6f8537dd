using AlpacaMcp.Benchmarks.Suites;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Load.Tests.Suites;

/// <summary>What the suites of arguments and of limits decide.</summary>
public sealed class OrderSuiteTests
{
    private static readonly string[] s_names = ["symbol", "side", "qty", "type", "limit_price", "time_in_force", "extended_hours"];
    private readonly ArgumentSuite _arguments = new();
    private readonly RiskSuite _risk = new();

    [Fact]
    public void Seven_arguments_are_read()
    {
        Assert.Equal(s_names, _arguments.Arguments().Keys);
    }

    [Fact]
    public void A_name_misspelt_is_refused()
    {
        Assert.Equal("UNKNOWN_ARGUMENT", _arguments.MistakenArguments());
    }

    [Fact]
    public void Good_orders_have_no_objection_and_the_faulty_one_two()
    {
        Assert.Empty(_arguments.Bracket());
        Assert.Empty(_arguments.Spread());
        Assert.Equal(["limit_price", "take_profit_limit_price"], _arguments.FaultyBracket().Select(o => o.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ten_shares_of_100_USD_and_a_spread_that_can_lose_200_USD_pass()
    {
        Assert.Empty(_risk.Stock());
        Assert.Empty(_risk.Spread());
    }

    // 300 * 100 = 30,000 USD of at most 10,000 in an order; with 9,995 held they would be 40 % of equity, of at most 20 %.
    [Fact]
    public void Three_hundred_shares_are_too_large_an_order_and_too_large_a_position()
    {
        Assert.Equal([RiskCode.OrderNotional, RiskCode.PositionShare], _risk.LargeStock().Select(o => o.Code));
        Assert.Equal(30_000m, _risk.LargeStock()[0].Observed);
    }

    // 10 * 100 * 2.00 = 2,000 USD of at most 1,000.
    [Fact]
    public void Ten_spreads_could_lose_too_much()
    {
        var objection = Assert.Single(_risk.LargeSpread());

        Assert.Equal((RiskCode.OptionMaxLoss, 2_000m, 1_000m), (objection.Code, objection.Observed, objection.Limit));
    }
}
