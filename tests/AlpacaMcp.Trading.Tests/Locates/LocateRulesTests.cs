using AlpacaMcp.Trading.Locates;
using AlpacaMcp.Trading.Risk;
using CsCheck;

namespace AlpacaMcp.Trading.Tests.Locates;

/// <summary>10,000 USD for an order, or 20 % of equity.</summary>
public sealed class LocateRulesTests
{
    private static readonly LocateWish Wish = new("GME", 100, 0.05m, AllOrNone: false);

    [Theory]
    [InlineData("GME", 100, 0.05, "")]
    [InlineData("BRK.B", 100, 0.05, "")]
    [InlineData("gme", 100, 0.05, "symbol")]
    [InlineData("BTC/USD", 100, 0.05, "symbol")]
    [InlineData("", 100, 0.05, "symbol")]
    [InlineData("GME", 0, 0.05, "qty")]
    [InlineData("GME", -100, 0.05, "qty")]
    [InlineData("GME", 99, 0.05, "qty")]
    [InlineData("GME", 100, 0, "limit_price")]
    [InlineData("", 1, -1, "symbol qty limit_price")]
    public void Every_malformed_field_is_named(string symbol, int qty, double limit, string fields) =>
        Assert.Equal(fields, string.Join(' ', LocateRules.Malformed(new(symbol, qty, (decimal)limit, false)).Select(o => o.Field)));

    [Theory]
    [InlineData(200_000, 0.05, 100_000, "")] // 10,000 USD exactly
    [InlineData(200_000, 0.0501, 100_000, "ORDER_NOTIONAL")]
    [InlineData(100_000, 0.05, 25_000, "")] // 5,000 USD is 20 % exactly
    [InlineData(100_000, 0.05, 24_999, "ORDER_NOTIONAL")]
    [InlineData(100, 0.05, 0, "ACCOUNT_UNREADABLE ORDER_NOTIONAL")]
    public void The_fee_at_the_limit_price_keeps_the_limit_of_an_order(int qty, double limit, double equity, string codes) =>
        Assert.Equal(codes, Codes(Wish with { Qty = qty, LimitPrice = (decimal)limit }, A.Policy(), (decimal)equity));

    [Fact]
    public void A_denial_names_a_price_that_passes()
    {
        var dear = Wish with { Qty = 300, LimitPrice = 50m };

        var objection = Assert.Single(LocateRules.Denied(dear, A.Policy(), 100_000m));

        Assert.Equal((15_000m, 10_000m, "limit_price"), (objection.Observed, objection.Limit, objection.Field));
        Assert.Contains("33.3333", objection.NextStep, StringComparison.Ordinal);
        Assert.Empty(LocateRules.Denied(dear with { LimitPrice = 33.3333m }, A.Policy(), 100_000m));
    }

    [Fact]
    public void Without_a_limit_price_the_cost_has_no_bound() =>
        Assert.Equal("LOCATE_UNBOUNDED", Codes(Wish with { LimitPrice = null }, A.Policy(), 100_000m));

    [Theory]
    [InlineData("", "GME", "SYMBOL_NOT_ALLOWED")]
    [InlineData("AAPL", "", "SYMBOL_NOT_ALLOWED")]
    [InlineData("AAPL,GME", "", "")]
    [InlineData("GME", "GME", "SYMBOL_NOT_ALLOWED")]
    public void The_operators_lists_hold(string allowed, string denied, string codes) => Assert.Equal(codes, Codes(
        Wish,
        A.Policy() with { AllowedSymbols = allowed.Split(',', StringSplitOptions.RemoveEmptyEntries), DeniedSymbols = denied.Split(',', StringSplitOptions.RemoveEmptyEntries) },
        100_000m));

    [Fact]
    public void What_is_denied_stays_denied_when_it_grows() => Gen.Select(Gen.Int[1, 5_000], Gen.Decimal[0.0001m, 100m], Gen.Decimal[1m, 1_000_000m], Gen.Int[1, 5_000]).Sample((lots, price, equity, more) =>
        Codes(Wish with { Qty = lots * 100, LimitPrice = price }, A.Policy(), equity).Length == 0
        || Codes(Wish with { Qty = (lots + more) * 100, LimitPrice = price }, A.Policy(), equity).Length > 0);

    private static string Codes(LocateWish wish, RiskPolicy policy, decimal? equity) => string.Join(' ', LocateRules.Denied(wish, policy, equity).Select(o => o.Code));
}
