using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Money;

/// <summary>What open orders hold back of the account, in cents.</summary>
/// <param name="Margin">Initial margin of what they would open.</param>
/// <param name="DayMargin">Margin of it within the day.</param>
/// <param name="Cash">What buying it would cost, and what secures sold contracts.</param>
internal readonly record struct Reserve(decimal Margin, decimal DayMargin, decimal Cash)
{
    public static Reserve Of(Order? order)
    {
        if (order is not { IsOpen: true } || order.ReservedCost is not (> 0 and var cost))
            return default;
        var (margin, dayMargin) = (Cents.Round(cost * MarginRates.InitialRate(order.Instrument)), Cents.Round(cost * MarginRates.DayRate(order.Instrument)));
        return new Reserve(margin, dayMargin, order.Terms.IsBuy || order.Instrument.Class == AssetClass.UsOption ? Cents.Round(cost) : 0);
    }

    public static Reserve operator +(Reserve left, Reserve right) =>
        new(left.Margin + right.Margin, left.DayMargin + right.DayMargin, left.Cash + right.Cash);

    public static Reserve operator -(Reserve left, Reserve right) =>
        new(left.Margin - right.Margin, left.DayMargin - right.DayMargin, left.Cash - right.Cash);
}
