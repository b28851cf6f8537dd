using System.Text.RegularExpressions;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Reference;

/// <summary>A bond of any well-formed ISIN. Simplified: a discount security whose term and yield come from its ISIN and the day.</summary>
internal sealed partial record Bond(decimal Years, decimal YieldPercent)
{
    private const int Decimals = 4;
    private const decimal HalfSpread = 0.02m;

    public decimal Price => PriceAt(YieldPercent);

    public decimal Bid => Price - HalfSpread;

    public decimal Ask => Price + HalfSpread;

    public static bool IsIsin(string text) => Isin().IsMatch(text);

    public static Bond Of(string isin, int seed, DateOnly day)
    {
        var (term, yield) = (CounterHash.Key(0, isin), CounterHash.At(CounterHash.Key((ulong)seed, isin), (ulong)day.DayNumber));
        return new Bond(0.25m + (term % 40 / 4m), 3.5m + (term % 101 / 100m) + (yield % 21 / 100m));
    }

    /// <summary>Simple interest over the term: price = 100 / (1 + yield × years).</summary>
    public decimal YieldOf(decimal price) => decimal.Round(((100m / price) - 1) / Years * 100, Decimals, MidpointRounding.ToEven);

    private decimal PriceAt(decimal percent) => decimal.Round(100m / (1 + (percent / 100 * Years)), Decimals, MidpointRounding.ToEven);

    [GeneratedRegex("^[A-Z]{2}[A-Z0-9]{9}[0-9]$")]
    private static partial Regex Isin();
}
