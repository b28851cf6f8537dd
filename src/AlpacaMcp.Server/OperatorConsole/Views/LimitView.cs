namespace AlpacaMcp.Server.OperatorConsole.Views;

/// <summary>One limit and where it stands.</summary>
internal sealed record LimitView
{
    public required string Limit { get; init; }
    public required string Words { get; init; }
    public decimal? Used { get; init; }
    public decimal? Most { get; init; }
    public required string Unit { get; init; }
    public required string Text { get; init; }
}
