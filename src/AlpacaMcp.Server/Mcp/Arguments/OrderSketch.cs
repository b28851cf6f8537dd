using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>An order of any kind as a tool takes it: what the place tools take together.</summary>
internal sealed record OrderSketch
{
    public string? Symbol { get; init; }
    public OrderSide? Side { get; init; }
    public decimal? Qty { get; init; }
    public decimal? Notional { get; init; }
    public OrderType? Type { get; init; }
    public TimeInForce? TimeInForce { get; init; }
    public decimal? LimitPrice { get; init; }
    public decimal? StopPrice { get; init; }
    public decimal? TrailPrice { get; init; }
    public decimal? TrailPercent { get; init; }
    public bool ExtendedHours { get; init; }
    public OrderClass? OrderClass { get; init; }
    public decimal? TakeProfitLimitPrice { get; init; }
    public decimal? StopLossStopPrice { get; init; }
    public decimal? StopLossLimitPrice { get; init; }
    public PositionIntent? PositionIntent { get; init; }
    public IReadOnlyList<OptionLegArgument> Legs { get; init; } = [];
}
