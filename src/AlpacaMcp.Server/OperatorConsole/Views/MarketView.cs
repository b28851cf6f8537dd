namespace AlpacaMcp.Server.OperatorConsole.Views;

/// <summary>The exchange's session.</summary>
internal sealed record MarketView
{
    public required bool IsOpen { get; init; }
    public required string Session { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset Next { get; init; }
}
