namespace AlpacaMcp.Api;

/// <summary>We sent nothing: Alpaca has been failing and is being left alone, or our share of requests is used up.</summary>
public sealed class AlpacaUnavailableException : Exception
{
    internal AlpacaUnavailableException(string message, TimeSpan retryAfter, Exception? inner = null)
        : base(message, inner) => RetryAfter = retryAfter;

    /// <summary>When it is worth trying again.</summary>
    public TimeSpan RetryAfter { get; }
}
