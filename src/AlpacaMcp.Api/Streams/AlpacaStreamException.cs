namespace AlpacaMcp.Api.Streams;

/// <summary>A stream that is not there: it could not be opened, was refused, or broke. The message is ours, never Alpaca's.</summary>
/// <seealso href="https://docs.alpaca.markets/docs/streaming-market-data#errors"/>
public sealed class AlpacaStreamException : Exception
{
    internal AlpacaStreamException(string message, bool isRefusal = false, int? code = null, Exception? inner = null)
        : base(message, inner) => (IsRefusal, Code) = (isRefusal, code);

    /// <summary>Whether Alpaca said no: the same will be said again for a while. False when the connection broke.</summary>
    public bool IsRefusal { get; }

    /// <summary>Alpaca's code (400 to 500) or the HTTP status of a refused upgrade; null when there was none.</summary>
    public int? Code { get; }
}
