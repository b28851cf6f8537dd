using System.Collections.Concurrent;
using System.Collections.Immutable;
using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Api.Streams;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading.Watching;

/// <summary>The quotes of one feed, for as long as somebody listens to a symbol of it.</summary>
internal sealed class FeedWatch : IAsyncDisposable
{
    private readonly MarketDataFeed _stream;
    private readonly QuoteLook _lookAsync;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly string _name;
    private readonly Uses _uses;
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, Listeners<QuoteEvent>> _listeners = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Quote> _latest = new(StringComparer.Ordinal);
    private volatile StreamWatch<MarketTick>? _watch;

    /// <param name="name">What the feed is called.</param>
    /// <param name="stream">Tells quotes.</param>
    /// <param name="lookAsync">Reads the latest quotes by REST.</param>
    /// <param name="time">The clock of the pauses.</param>
    /// <param name="logger">Where changes are noted.</param>
    public FeedWatch(string name, MarketDataFeed stream, QuoteLook lookAsync, TimeProvider time, ILogger logger)
    {
        (_name, _stream, _lookAsync, _time, _logger) = (name, stream, lookAsync, time, logger);
        // The one connection that the plan allows is given back at once.
        _uses = new(Begin, TimeSpan.Zero, time);
    }

    /// <summary>The latest quote of each symbol that has one.</summary>
    public delegate Task<IReadOnlyDictionary<string, Quote>> QuoteLook(IReadOnlyList<string> symbols, CancellationToken token);

    public WatchStatus Status => _watch?.Status ?? new(false, "Nobody listens.");

    public Task ReadyAsync(CancellationToken token) => (_watch?.Ready ?? Task.CompletedTask).WaitAsync(token);

    public IDisposable Listen(string symbol, Action<QuoteEvent> listener)
    {
        IDisposable listening;
        lock (_gate)
        {
            listening = _listeners.GetOrAdd(symbol, _ => new()).Add(listener);
            Subscribe();
        }
        var use = _uses.Add();
        _watch?.LookAgain(); // The first quote of a quiet symbol may be long in coming.
        return new Once(() =>
        {
            lock (_gate)
            {
                listening.Dispose();
                Subscribe();
            }
            use.Dispose();
        });
    }

    public ValueTask DisposeAsync() => _uses.DisposeAsync();

    private Func<CancellationToken, Task> Begin()
    {
        _latest.Clear();
        var watch = _watch = new(_stream.RunAsync, Hear, LookAsync, _time, _logger);
        return watch.RunAsync;
    }

    private void Subscribe()
    {
        foreach (var (symbol, _) in _listeners.Where(entry => !entry.Value.Any).ToList())
            _listeners.TryRemove(symbol, out _);
        _stream.Subscribe(new() { Quotes = _listeners.Keys.ToImmutableHashSet(StringComparer.Ordinal) });
    }

    private void Hear(MarketTick tick)
    {
        if (tick.Quote is { } quote)
            Tell(tick.Symbol, quote);
    }

    private async Task<bool> LookAsync(CancellationToken token)
    {
        if (_listeners.Keys.ToList() is not { Count: > 0 } symbols)
            return true;
        foreach (var (symbol, quote) in await _lookAsync(symbols, token))
            Tell(symbol, quote);
        return true;
    }

    /// <summary>A look that shows the same quote again, or an older one, is no news.</summary>
    private void Tell(string symbol, Quote quote)
    {
        if (_latest.TryGetValue(symbol, out var last) && (quote.Time < last.Time || IsSame(quote, last)))
            return;
        _latest[symbol] = quote;
        if (_listeners.TryGetValue(symbol, out var listeners))
            listeners.Tell(new(symbol, quote, _name));
    }

    private static bool IsSame(Quote quote, Quote last) =>
        (quote.Time, quote.BidPrice, quote.AskPrice, quote.BidSize, quote.AskSize) == (last.Time, last.BidPrice, last.AskPrice, last.BidSize, last.AskSize);
}
