using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange.Options;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Endpoints.Options;

/// <summary>The contracts a data request names, in order; well-formed unknown symbols are left out.</summary>
internal static class OptionSymbols
{
    private const int Most = 100;

    public static Outcome<Instrument[]> Read(string symbols, Instruments instruments)
    {
        var names = QueryText.Names(symbols);
        if (names.Length == 0)
            return Refusal.BadData("symbols is required");
        if (names.Length > Most)
            return Refusal.BadData($"too many symbols: {names.Length}, the maximum is {Most}");
        if (names.FirstOrDefault(name => OccSymbol.Parse(name) is null) is { } bad)
            return Refusal.BadData($"invalid symbol: {bad}");
        return SymbolList.Found(names, AssetClass.UsOption, instruments);
    }
}
