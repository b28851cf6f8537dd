using AlpacaMcp.Trading.Watching;

namespace AlpacaMcp.Server.Resources;

/// <summary>What tells of changes. Nothing is connected while nobody watches.</summary>
internal sealed class ResourceFeeds(IOrderEvents orders, IQuoteEvents quotes, TimeProvider time)
{
    /// <summary>A quote may change many times a second; a client reads it at most this often.</summary>
    internal static readonly TimeSpan QuotePause = TimeSpan.FromSeconds(1);

    /// <summary>Calls back at every event of an order that touches the resource.</summary>
    internal ResourceWatch Orders(Func<OrderEvent, bool> touches, Action changed) => new(
        orders.Listen(e =>
        {
            if (touches(e))
                changed();
        }),
        orders.ReadyAsync);

    /// <summary>Calls back when there is a new quote, at most once a second; the last one of a burst is always told.</summary>
    internal ResourceWatch Quotes(string symbol, Action changed)
    {
        var throttle = new Throttle(QuotePause, changed, time);
        return new(new Both(quotes.Listen(symbol, _ => throttle.Hear()), throttle), token => quotes.ReadyAsync(symbol, token));
    }

    private sealed record Both(IDisposable First, IDisposable Second) : IDisposable
    {
        public void Dispose()
        {
            First.Dispose();
            Second.Dispose();
        }
    }
}
