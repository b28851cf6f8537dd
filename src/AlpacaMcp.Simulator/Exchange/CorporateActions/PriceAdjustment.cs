using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.CorporateActions;

/// <summary>What earlier bars are multiplied by so that they compare with the newest one.</summary>
/// <remarks>
/// A split divides prices and multiplies volume; a dividend takes its share of the close before the ex-date off every earlier
/// price. Adjusted prices have at most four decimals (halves to even). Only actions whose ex-date has come count.
/// </remarks>
internal sealed class PriceAdjustment(IReadOnlyList<(DateOnly ExDate, decimal Price, decimal Volume)> factors)
{
    private const int Decimals = 4;

    public static PriceAdjustment Of(CorporateActionList actions, Instrument instrument, BarRange range)
    {
        if (range.Adjustment == Adjustment.None)
            return new PriceAdjustment([]);
        var (from, today) = (PricePath.DateOf(instrument, range.Start), PricePath.DateOf(instrument, range.Now));
        return new PriceAdjustment(
            [.. actions.Between(instrument, from, today).Where(action => Wanted(action, range.Adjustment)).Select(actions.Factor)]);
    }

    public Bar Apply(Bar bar, DateOnly date)
    {
        var (price, volume) = (1m, 1m);
        foreach (var factor in factors)
        {
            if (factor.ExDate > date)
                (price, volume) = (price * factor.Price, volume * factor.Volume);
        }
        return price == 1 && volume == 1 ? bar : Times(bar, price, decimal.Round(bar.Volume * volume));
    }

    private static Bar Times(Bar bar, decimal price, decimal volume) => bar with
    {
        Open = Rounded(bar.Open * price),
        High = Rounded(bar.High * price),
        Low = Rounded(bar.Low * price),
        Close = Rounded(bar.Close * price),
        Volume = volume,
        Turnover = bar.Volume == 0 ? 0 : bar.Turnover / bar.Volume * price * volume,
    };

    private static bool Wanted(CorporateAction action, Adjustment adjustment) =>
        adjustment.HasFlag(action.IsSplit ? Adjustment.Split : Adjustment.Dividend);

    private static decimal Rounded(decimal price) => decimal.Round(price, Decimals, MidpointRounding.ToEven);
}
