using System.Text.RegularExpressions;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Endpoints.Queries;

/// <summary>The instruments a data request names; well-formed unknown symbols are left out.</summary>
internal static partial class SymbolList
{
    public static Outcome<Instrument[]> Read(string symbols, AssetClass assetClass, Instruments instruments)
    {
        var names = QueryText.Names(symbols);
        if (names.Length == 0)
            return Refusal.BadData("symbols is required");
        var shape = assetClass == AssetClass.Crypto ? Pair() : Stock();
        if (names.FirstOrDefault(name => !shape.IsMatch(name)) is { } bad)
            return Refusal.BadData($"invalid symbol: {bad} does not match {shape}");
        return Found(names, assetClass, instruments);
    }

    /// <summary>Each once, in the order of their symbols.</summary>
    public static Instrument[] Found(IEnumerable<string> names, AssetClass assetClass, Instruments instruments) =>
        [.. names.Distinct().Order(StringComparer.Ordinal).Select(name => Find(name, assetClass, instruments)).OfType<Instrument>()];

    private static Instrument? Find(string name, AssetClass assetClass, Instruments instruments) =>
        instruments.TryFind(name, out var instrument) && instrument.Class == assetClass ? instrument : null;

    [GeneratedRegex("^[A-Z]+x?/[A-Z]+$")]
    private static partial Regex Pair();

    [GeneratedRegex("^[A-Z][A-Z0-9]*([./][A-Z]+)?$")]
    private static partial Regex Stock();
}
