using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Tests.Validation;

internal static class V
{
    private static readonly OrderValidation Validation = new(new StockOrderValidator(), new CryptoOrderValidator(), new OptionOrderValidator());

    public static IReadOnlyList<Objection> Check(TradeOrder order) => Validation.Check(order);

    public static bool IsValid(TradeOrder order) => Check(order).Count == 0;

    public static IEnumerable<string?> Fields(TradeOrder order) => Check(order).Select(o => o.Field).Distinct().Order();
}
