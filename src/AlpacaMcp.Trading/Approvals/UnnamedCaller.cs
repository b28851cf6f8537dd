namespace AlpacaMcp.Trading.Approvals;

/// <summary>Where nobody tells callers apart there is one.</summary>
internal sealed class UnnamedCaller : ICallerContext
{
    public string Caller => "unnamed";
}
