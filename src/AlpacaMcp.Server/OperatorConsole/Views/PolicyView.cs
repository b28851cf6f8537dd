namespace AlpacaMcp.Server.OperatorConsole.Views;

/// <summary>The limits against those that were accepted.</summary>
internal sealed record PolicyView
{
    public required string Hash { get; init; }
    public string? Accepted { get; init; }
    public required IReadOnlyList<string> Loosened { get; init; }
}
