namespace AlpacaMcp.Trading.Watching;

/// <summary>Quotes as they are made. A feed's one connection is open only while somebody listens to a symbol of it.</summary>
public interface IQuoteEvents
{
    /// <summary>
    /// Calls <paramref name="listener"/> for every new quote of the symbol (AAPL, or BTC/USD with its slash) from now on, until the answer is
    /// disposed. It must neither block nor throw. Quotes may come many times a second.
    /// </summary>
    IDisposable Listen(string symbol, Action<QuoteEvent> listener);

    /// <summary>Completes when quotes of the symbol's feed are told, by the stream or by looking every few seconds. Only while somebody listens to it.</summary>
    Task ReadyAsync(string symbol, CancellationToken cancellationToken);

    /// <summary>How quotes of the symbol's feed are learned at present: Alpaca may give the connection to another program of the user.</summary>
    WatchStatus StatusOf(string symbol);
}
