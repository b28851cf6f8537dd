namespace AlpacaMcp.Histories.Broker;

/// <summary>How an order stood from one moment on.</summary>
internal sealed record BookedState(DateTimeOffset Since, string Status, decimal FilledQty, decimal FilledCost)
{
    public Guid? ReplacedBy { get; init; }

    public bool IsOpen => Status is "new" or "partially_filled" or "accepted" or "pending_new" or "pending_cancel" or "pending_replace";

    public bool IsChangeable => Status is "new" or "partially_filled";
}
