namespace AlpacaMcp.Server.OperatorConsole.Views;

/// <summary>One position.</summary>
internal sealed record PositionView
{
    public required string Symbol { get; init; }
    public required decimal Qty { get; init; }
    public required string Side { get; init; }
    public decimal? Entry { get; init; }
    public decimal? Price { get; init; }
    public decimal? Value { get; init; }
    public decimal? Profit { get; init; }
    public decimal? ProfitPercent { get; init; }
}
