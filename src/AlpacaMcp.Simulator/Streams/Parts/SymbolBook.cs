using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Streams.Market;

namespace AlpacaMcp.Simulator.Streams.Parts;

/// <summary>The instruments of one stream; other symbols may be asked for and never come.</summary>
internal sealed class SymbolBook(IEnumerable<Instrument> instruments)
{
    private readonly SortedDictionary<string, Instrument> _bySymbol =
        new(instruments.ToDictionary(instrument => instrument.Symbol), StringComparer.Ordinal);

    public IEnumerable<Instrument> Of(IReadOnlySet<string> symbols) => symbols.Contains(Subscription.Star)
        ? _bySymbol.Values
        : symbols.Where(_bySymbol.ContainsKey).Select(symbol => _bySymbol[symbol]);
}
