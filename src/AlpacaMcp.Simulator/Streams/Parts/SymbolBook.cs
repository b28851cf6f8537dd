using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Streams.Market;

namespace AlpacaMcp.Simulator.Streams.Parts;

/// <summary>Instruments that are always there; a star stands for all of them.</summary>
internal sealed class SymbolBook(IEnumerable<Instrument> instruments) : ISymbolBook
{
    private readonly SortedDictionary<string, Instrument> _bySymbol =
        new(instruments.ToDictionary(instrument => instrument.Symbol), StringComparer.Ordinal);

    public IEnumerable<Instrument> Of(IReadOnlySet<string> symbols, DateTimeOffset at) => symbols.Contains(Subscription.Star)
        ? _bySymbol.Values
        : symbols.Where(_bySymbol.ContainsKey).Select(symbol => _bySymbol[symbol]);
}
