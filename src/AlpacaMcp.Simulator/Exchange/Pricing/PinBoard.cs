using System.Collections.Concurrent;

namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>Which quote was pinned when: what is pinned later does not change the past.</summary>
internal sealed class PinBoard
{
    private readonly ConcurrentDictionary<string, Pin> _latest = new(StringComparer.Ordinal);

    /// <summary>Holds from an instant on; null lets the quote move again.</summary>
    public void Set(Instrument instrument, PinnedQuote? quote, DateTimeOffset from) => _latest.AddOrUpdate(
        instrument.Symbol, _ => new Pin(from, quote, null), (_, before) => new Pin(from, quote, before));

    /// <summary>Whether the latest word is a pin.</summary>
    public bool Holds(Instrument instrument) => _latest.GetValueOrDefault(instrument.Symbol)?.Quote is not null;

    public PinnedQuote? At(Instrument instrument, DateTimeOffset at)
    {
        var pin = _latest.GetValueOrDefault(instrument.Symbol);
        while (pin?.From > at)
            pin = pin.Before;
        return pin?.Quote;
    }

    private sealed record Pin(DateTimeOffset From, PinnedQuote? Quote, Pin? Before);
}
