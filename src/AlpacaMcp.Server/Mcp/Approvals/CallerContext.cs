using AlpacaMcp.Trading.Approvals;

namespace AlpacaMcp.Server.Mcp.Approvals;

/// <summary>For whom the present call is made. It goes along with the call, whatever thread that runs on.</summary>
internal sealed class CallerContext : ICallerContext
{
    /// <summary>A call that says nothing about its caller.</summary>
    internal const string Unnamed = "unnamed";

    private readonly AsyncLocal<string?> _caller = new();

    public string Caller => _caller.Value ?? Unnamed;

    /// <summary>From here on, in this call and in what it calls.</summary>
    internal void Set(string caller) => _caller.Value = caller;
}
