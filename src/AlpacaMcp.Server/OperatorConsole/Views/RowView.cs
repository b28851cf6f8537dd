namespace AlpacaMcp.Server.OperatorConsole.Views;

/// <summary>One row.</summary>
internal sealed record RowView
{
    public required long Seq { get; init; }
    public required string At { get; init; }
    public required string Kind { get; init; }
    public required string Text { get; init; }
}
