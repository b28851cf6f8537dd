namespace AlpacaMcp.Server.OperatorConsole.Views;

/// <summary>What became of an order that was wanted.</summary>
internal sealed record DecisionView
{
    public required DateTimeOffset At { get; init; }
    public required string Words { get; init; }
    public required string Outcome { get; init; }
    public required IReadOnlyList<ReasonView> Reasons { get; init; }
}
