using AlpacaMcp.Simulator.Exchange.Options;

namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>The quote and the trade that hold at an instant: the pinned ones, or those of the path.</summary>
internal sealed class MarketFeed(PricePath path)
{
    private const decimal PinnedSize = 100m;
    private readonly PinBoard _pins = new();

    public PricePath Path => path;

    /// <summary>Grows with every pin set or taken away, both only under the venue's lock.</summary>
    public long Pins { get; private set; }

    public void Pin(Instrument instrument, PinnedQuote quote, DateTimeOffset from) => Set(instrument, quote, from);

    public void Unpin(Instrument instrument, DateTimeOffset from) => Set(instrument, null, from);

    /// <summary>Whether its prices stand still.</summary>
    public bool IsPinned(Instrument instrument) => _pins.Holds(instrument);

    public MarketQuote Quote(Instrument instrument, DateTimeOffset at)
    {
        if (_pins.At(instrument, at) is { } pin)
            return new MarketQuote(pin.Time ?? at, pin.Bid, pin.Ask, PinnedSize, PinnedSize);
        if (instrument.Option is { } contract)
            return Tape(instrument, contract, at).Quote(at);
        var day = path.DayAt(instrument, at);
        return day.QuoteAt(day.TickAt(at));
    }

    /// <summary>A pinned quote trades at its middle, rounded down to the price unit.</summary>
    public MarketTrade Trade(Instrument instrument, DateTimeOffset at)
    {
        var last = instrument.Option is { } contract ? Tape(instrument, contract, at).Trade(at) : path.LastTrade(instrument, at);
        if (_pins.At(instrument, at) is not { } pin)
            return last;
        var units = decimal.Round((pin.Bid + pin.Ask) / 2 / instrument.PriceUnit, MidpointRounding.ToZero);
        var middle = Math.Max(pin.Bid, units * instrument.PriceUnit);
        return new MarketTrade(pin.Time ?? at, middle, PinnedSize, last.Id, TakerBought: true);
    }

    /// <summary>The last price of the last session that ended by an instant.</summary>
    public decimal PreviousClose(Instrument instrument, DateTimeOffset at) =>
        instrument.Option is null ? path.PreviousClose(instrument, at) : new OptionTape(path, instrument).PreviousClose(at);

    private void Set(Instrument instrument, PinnedQuote? quote, DateTimeOffset from)
    {
        Pins++;
        _pins.Set(instrument, quote, from);
    }

    /// <summary>Contracts follow a pin of their underlying.</summary>
    private OptionTape Tape(Instrument option, OptionContract contract, DateTimeOffset at) =>
        new(path, option, _pins.At(contract.Underlying, at) is { } pin ? (double)(pin.Bid + pin.Ask) / 2 : null);
}
