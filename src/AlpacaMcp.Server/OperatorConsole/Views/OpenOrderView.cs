namespace AlpacaMcp.Server.OperatorConsole.Views;

/// <summary>One open order.</summary>
internal sealed record OpenOrderView
{
    public required Guid Id { get; init; }
    public required string Words { get; init; }
    public required string Status { get; init; }
    public required decimal FilledQty { get; init; }
    public DateTimeOffset? SubmittedAt { get; init; }
    public bool? IsOurs { get; init; }
}
