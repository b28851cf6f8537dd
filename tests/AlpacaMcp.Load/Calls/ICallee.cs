namespace AlpacaMcp.Load.Calls;

/// <summary>Whoever answers calls.</summary>
internal interface ICallee
{
    /// <summary>Sends one call; never throws for what the other side does.</summary>
    Task<CallReply> CallAsync(LoadCall call, CancellationToken cancellationToken);
}
