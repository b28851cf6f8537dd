namespace AlpacaMcp.Histories.Broker;

/// <summary>One fill.</summary>
/// <param name="Qty">Shares bought, or sold when negative.</param>
internal sealed record Trade(DateTimeOffset At, BookedOrder Order, decimal Qty, decimal Price);
