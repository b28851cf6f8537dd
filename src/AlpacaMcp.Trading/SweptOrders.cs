namespace AlpacaMcp.Trading;

/// <summary>What became of the open orders when trading was halted.</summary>
/// <param name="Canceled">Orders whose cancel was accepted.</param>
/// <param name="Kept">Orders that can only shrink a position.</param>
/// <param name="Failed">Orders whose cancel the broker did not take; they may fill.</param>
public sealed record SweptOrders(IReadOnlyList<Guid> Canceled, IReadOnlyList<Guid> Kept, IReadOnlyList<Guid> Failed);
