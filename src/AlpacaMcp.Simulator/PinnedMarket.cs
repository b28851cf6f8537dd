using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator;

/// <summary>Fixes quotes: matching, the latest quote and the latest trade (the middle) follow a pin; bars do not.</summary>
public sealed class PinnedMarket
{
    private readonly Venue _venue;

    internal PinnedMarket(Venue venue) => _venue = venue;

    /// <summary>Fixes a quote from the exchange's now on.</summary>
    /// <param name="symbol">Stock symbol, or pair as BTC/USD or BTCUSD.</param>
    /// <param name="bid">Best bid in USD.</param>
    /// <param name="ask">Best ask in USD, not below the bid.</param>
    /// <param name="quoteTime">The quote's time stamp; null keeps it as fresh as the clock.</param>
    public void Pin(string symbol, decimal bid, decimal ask, DateTimeOffset? quoteTime = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bid);
        ArgumentOutOfRangeException.ThrowIfLessThan(ask, bid);
        var instrument = Known(symbol);
        _venue.At(now =>
        {
            _venue.Feed.Pin(instrument, new PinnedQuote(bid, ask, quoteTime), now);
            return true;
        });
    }

    /// <summary>Lets the quote move again.</summary>
    public void Unpin(string symbol)
    {
        var instrument = Known(symbol);
        _venue.At(now =>
        {
            _venue.Feed.Unpin(instrument, now);
            return true;
        });
    }

    private Instrument Known(string symbol) =>
        _venue.Instruments.TryFind(symbol, out var instrument)
            ? instrument
            : throw new ArgumentException($"There is no {symbol} on this exchange.", nameof(symbol));
}
