namespace AlpacaMcp.Simulator.State;

/// <summary>A request on its way that may change something.</summary>
internal sealed class PendingRequest(string method, string target, string body)
{
    public string Method => method;

    public string Target => target;

    public string Body => body;

    /// <summary>Given when it is written down; null until its first turn.</summary>
    public long? Number { get; set; }
}
