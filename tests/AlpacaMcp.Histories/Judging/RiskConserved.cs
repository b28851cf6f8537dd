using AlpacaMcp.Histories.Broker;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Histories.Judging;

/// <summary>I4, as the broker sees it: whatever was lost, late or hidden, what it has taken from the servers together never passes a limit.</summary>
internal sealed class RiskConserved(Book book, Market market, RiskPolicy policy) : IInvariant
{
    private readonly OwnExposure _own = new(book, market);

    public string Name => "I4";

    public string? Accepted(Call call, BookedOrder order)
    {
        if (!order.Opens)
            return null;
        var (symbol, equity) = (order.Terms.Symbol, book.HighestEquity);
        return Above($"USD of {symbol} bought", _own.Bought(symbol), equity * policy.MaxPositionPercent / 100)
            ?? Above($"USD of {symbol} sold short", _own.Shorted(symbol), policy.AllowShortSelling ? equity * policy.MaxPositionPercent / 100 : 0)
            ?? Above("USD in all symbols", _own.Gross, equity * policy.MaxGrossExposurePercent / 100)
            ?? Above("orders open at once", _own.OpenOrders, policy.MaxOpenOrders)
            ?? OfDay(OwnExposure.DayOf(order.AcceptedAt));
    }

    private string? OfDay(DateOnly day) =>
        Above($"opening orders on {day:yyyy-MM-dd}", _own.OpenedOn(day), policy.MaxOrdersPerDay) ?? Above($"USD opened on {day:yyyy-MM-dd}", _own.SpentOn(day), policy.MaxOpeningNotionalPerDayUsd);

    private static string? Above(string what, decimal now, decimal limit) => now > limit ? FormattableString.Invariant($"{now:F2} {what}; the limit is {limit:F2}") : null;
}
