using AlpacaMcp.Simulator.Exchange.Options;

namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>The quote and the trade that hold at an instant: the pinned ones, or those of the path.</summary>
internal sealed class MarketFeed(PricePath path)
{
    private const decimal PinnedSize = 100m;
    private readonly PinBoard _pins = new();

    public PricePath Path => path;

    public void Pin(Instrument instrument, PinnedQuote quote, DateTimeOffset from) => _pins.Set(instrument, quote, from);

    public void Unpin(Instrument instrument, DateTimeOffset from) => _pins.Set(instrument, null, from);

    /// <summary>Whether its prices stand still.</summary>
    public bool IsPinned(Instrument instrument) => _pins.IsPinned(instrument);

    public MarketQuote Quote(Instrument instrument, DateTimeOffset at)
    {
        if (_pins.At(instrument, at) is { } pin)
            return new MarketQuote(pin.Time ?? at, pin.Bid, pin.Ask, PinnedSize, PinnedSize);
        if (instrument.Option is { } contract)
            return Tape(instrument, contract, at).Quote(at);
        var day = path.DayAt(instrument, at);
        var tick = day.Tick(day.TickAt(at));
        var scale = instrument.IsCrypto ? instrument.Lot : 100m;
        return new MarketQuote(
            day.TimeOf(tick.Index), tick.Bid * instrument.PriceUnit, tick.Ask * instrument.PriceUnit,
            (1 + (tick.Lots % 9)) * scale, (1 + (tick.Lots % 7)) * scale);
    }

    /// <summary>A pinned quote trades at its middle, rounded down to the price unit.</summary>
    public MarketTrade Trade(Instrument instrument, DateTimeOffset at)
    {
        var last = instrument.Option is { } contract ? Tape(instrument, contract, at).Trade(at) : OnPath(instrument, at);
        if (_pins.At(instrument, at) is not { } pin)
            return last;
        var units = decimal.Round((pin.Bid + pin.Ask) / 2 / instrument.PriceUnit, MidpointRounding.ToZero);
        var middle = Math.Max(pin.Bid, units * instrument.PriceUnit);
        return new MarketTrade(pin.Time ?? at, middle, PinnedSize, last.Id, TakerBought: true);
    }

    /// <summary>The last price of the last session that ended by an instant.</summary>
    public decimal PreviousClose(Instrument instrument, DateTimeOffset at) =>
        instrument.Option is null ? path.PreviousClose(instrument, at) : new OptionTape(path, instrument).PreviousClose(at);

    private MarketTrade OnPath(Instrument instrument, DateTimeOffset at)
    {
        var day = path.DayAt(instrument, at);
        var tick = day.Tick(day.TickAt(at));
        var id = (day.Date.DayNumber * 100_000L) + tick.Index;
        return new MarketTrade(day.TimeOf(tick.Index), tick.Price * instrument.PriceUnit, tick.Lots * instrument.Lot, id, tick.TakerBought);
    }

    /// <summary>Contracts follow a pin of their underlying.</summary>
    private OptionTape Tape(Instrument option, OptionContract contract, DateTimeOffset at) =>
        new(path, option, _pins.At(contract.Underlying, at) is { } pin ? (double)(pin.Bid + pin.Ask) / 2 : null);
}
