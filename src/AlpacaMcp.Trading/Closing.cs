namespace AlpacaMcp.Trading;

/// <summary>How a position is to be closed.</summary>
/// <param name="ForceNew">Close although the same closing order was placed a moment ago.</param>
/// <param name="ByOperator">The operator's exit: it passes a halt.</param>
internal readonly record struct Closing(bool ForceNew = false, bool ByOperator = false);
