namespace AlpacaMcp.Server.OperatorConsole.Views;

/// <summary>What the operator wants done; which fields an action needs, it says itself.</summary>
internal sealed record ActionBody
{
    public string? Account { get; init; }

    public string? Reason { get; init; }

    public string? Id { get; init; }

    public string? Symbol { get; init; }

    public Guid? OrderId { get; init; }

    public string? Hash { get; init; }

    /// <summary>none, opening or all.</summary>
    public string? CancelOrders { get; init; }
}
