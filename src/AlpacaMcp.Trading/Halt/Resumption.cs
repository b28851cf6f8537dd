namespace AlpacaMcp.Trading.Halt;

/// <summary>The operator lifted what held trading back.</summary>
/// <param name="Reason">Why.</param>
/// <param name="At">System time; for an hour after it opening orders want an approval.</param>
public sealed record Resumption(string Reason, DateTimeOffset At);
