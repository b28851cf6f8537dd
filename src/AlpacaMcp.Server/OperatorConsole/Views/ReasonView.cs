namespace AlpacaMcp.Server.OperatorConsole.Views;

/// <summary>Why it was denied.</summary>
internal sealed record ReasonView
{
    public required string Code { get; init; }
    public required string Message { get; init; }
    public string? Observed { get; init; }
    public string? Limit { get; init; }
}
