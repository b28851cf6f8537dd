namespace AlpacaMcp.Api.Orders;

/// <summary>What became of one order when all were canceled.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/deleteallorders"/>
public sealed record CancelResult
{
    /// <summary>The order.</summary>
    public required Guid Id { get; init; }

    /// <summary>The HTTP status for this order: 200 when the cancel was accepted; 404, 422 or 500 otherwise.</summary>
    public required int Status { get; init; }

    /// <summary>Why the cancel was refused; null when it was accepted.</summary>
    public CancelError? Body { get; init; }
}
