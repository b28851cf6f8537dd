using AlpacaMcp.Trading.Approvals;

namespace AlpacaMcp.Trading.Tests;

/// <summary>A caller who says who it is.</summary>
internal sealed class NamedCaller : ICallerContext
{
    public string Caller { get; set; } = "agent";
}
