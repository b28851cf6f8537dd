namespace AlpacaMcp.Simulator.Exchange;

/// <summary>A data subscription: Basic sees SIP and OPRA a quarter of an hour late, Algo Trader Plus at once.</summary>
internal sealed record DataPlan(bool IsPlus)
{
    /// <summary>What is newer than this is not shown.</summary>
    public TimeSpan Delay => IsPlus ? TimeSpan.Zero : TimeSpan.FromMinutes(15);
}
