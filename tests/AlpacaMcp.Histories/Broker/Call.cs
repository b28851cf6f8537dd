using AlpacaMcp.Histories.Driving;

namespace AlpacaMcp.Histories.Broker;

/// <summary>One request whose body has left.</summary>
/// <param name="By">The operation it was made for; null when a server made it by itself.</param>
internal sealed record Call(int Copy, string Method, string Path, byte[] Body, Operation? By, DateTimeOffset BegunAt)
{
    public bool IsWrite => Method is "POST" or "PATCH";
}
