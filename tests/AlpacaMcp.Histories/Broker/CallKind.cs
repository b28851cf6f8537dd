namespace AlpacaMcp.Histories.Broker;

/// <summary>What a request is, as far as trouble is concerned.</summary>
internal enum CallKind
{
    /// <summary>Creates or changes an order.</summary>
    Write,

    Cancel,

    Read,
}
