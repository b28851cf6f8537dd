using System.Collections.Frozen;
using System.Globalization;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire;

namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>Makes the instrument of a contract when it is asked for: there are too many to keep.</summary>
internal static class OptionContracts
{
    private const int LargestTradeLots = 40;

    private static readonly FrozenDictionary<string, Instrument> s_underlyings =
        InstrumentList.All.Where(instrument => instrument.HasOptions).ToFrozenDictionary(RootOf, StringComparer.Ordinal);

    /// <summary>Underlyings in the order of their roots.</summary>
    public static IReadOnlyList<Instrument> Underlyings { get; } = [.. s_underlyings.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value)];

    /// <summary>A root has letters and digits only.</summary>
    public static string RootOf(Instrument underlying) => underlying.Symbol.Replace(".", "", StringComparison.Ordinal);

    /// <summary>The contract of a name, if it is listed on a day or was before.</summary>
    public static Instrument? Find(OccSymbol symbol, DateOnly today) =>
        s_underlyings.TryGetValue(symbol.Root, out var underlying)
        && OptionExpirations.ListedFrom(symbol.Expiration) <= today
        && StrikeGrid.Holds(underlying, symbol.Strike)
            ? Of(underlying, symbol)
            : null;

    public static Instrument Of(Instrument underlying, OccSymbol symbol) => underlying with
    {
        Id = ContractId.Of(symbol),
        Symbol = symbol.ToString(),
        Name = string.Create(CultureInfo.InvariantCulture, $"{symbol.Root} {symbol.Expiration:MMM d yyyy} {symbol.Strike.ToWire()} {symbol.Type}"),
        Class = AssetClass.UsOption,
        Exchange = "",
        LargestTradeLots = LargestTradeLots,
        HasOptions = false,
        Option = new OptionContract(underlying, symbol.Type, symbol.Strike, symbol.Expiration),
    };
}
