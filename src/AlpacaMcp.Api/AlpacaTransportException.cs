namespace AlpacaMcp.Api;

/// <summary>No usable answer came: no connection, no reply in time, a broken reply, or one we cannot read.</summary>
public sealed class AlpacaTransportException : Exception
{
    internal AlpacaTransportException(string message, bool requestMayHaveArrived, Exception? inner)
        : base(message, inner) => RequestMayHaveArrived = requestMayHaveArrived;

    /// <summary>
    /// False only when it is certain that Alpaca got nothing: the name did not resolve, or no connection was made. Otherwise
    /// true, and an order must be looked up, never sent again.
    /// </summary>
    public bool RequestMayHaveArrived { get; }
}
