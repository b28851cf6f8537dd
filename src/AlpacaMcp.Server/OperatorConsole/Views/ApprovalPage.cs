namespace AlpacaMcp.Server.OperatorConsole.Views;

/// <summary>One order that waits for a person.</summary>
internal sealed record ApprovalPage
{
    public required string Id { get; init; }
    public required string Words { get; init; }
    public string? Worst { get; init; }
    public required string Caller { get; init; }
    public required IReadOnlyList<string> Reasons { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
}
