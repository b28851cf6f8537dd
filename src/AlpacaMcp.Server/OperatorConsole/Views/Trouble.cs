namespace AlpacaMcp.Server.OperatorConsole.Views;

/// <summary>Why something was not done.</summary>
internal sealed record Trouble
{
    public required string Code { get; init; }
    public required string Message { get; init; }
    public string? Next { get; init; }
    public int? RetryAfterSeconds { get; init; }
}
