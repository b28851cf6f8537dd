namespace AlpacaMcp.Simulator.State;

/// <summary>A request on its way that may change something.</summary>
internal sealed class PendingRequest(string method, string target, string body, int? firstPart)
{
    public string Method => method;

    public string Target => target;

    public string Body => body;

    /// <summary>The fault that is part of the exchange's past: percent of the order that trades before the answer.</summary>
    public int? FirstPart => firstPart;

    /// <summary>Given when it is written down; null until its first turn.</summary>
    public long? Number { get; set; }
}
