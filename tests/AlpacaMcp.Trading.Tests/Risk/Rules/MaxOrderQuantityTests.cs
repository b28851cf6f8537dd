using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Risk.Rules;

/// <summary>Limit 1,000 shares.</summary>
public sealed class MaxOrderQuantityTests
{
    public static TheoryData<string, int, TradeOrder, bool> Orders => new()
    {
        { "opening", 0, A.Buy(999), true },
        { "opening", 0, A.Buy(1_000), true },
        { "opening", 0, A.Buy(1_001), false },
        { "opening by amount, at the bid of 99.90", 0, A.BuyNotional(99_900m), true }, // 1,000 shares
        { "opening by amount, at the bid of 99.90", 0, A.BuyNotional(99_900.01m), false },
        { "reducing", 5_000, A.Sell(1_001), true },
        { "flipping", 1_000, A.Sell(1_001), false },
        { "coins are not shares", 0, A.Coin(1_001), true },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void Bounds_the_shares_of_an_opening_or_flipping_order_only(string kind, int held, TradeOrder order, bool isAllowed)
    {
        Assert.True(A.Codes(order, A.Holding(held)).Contains(RiskCode.OrderQuantity) != isAllowed, kind);
    }
}
