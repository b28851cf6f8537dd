namespace AlpacaMcp.Server.OperatorConsole.Views;

/// <summary>One account. What cannot be read is null.</summary>
internal sealed record AccountPage
{
    public required string Key { get; init; }
    public required string Name { get; init; }
    public required string Environment { get; init; }
    public string? AccountNumber { get; init; }
    public required bool NeedsLogin { get; init; }
    public required BrokerView Broker { get; init; }
    public required string State { get; init; }
    public required IReadOnlyList<CauseView> Causes { get; init; }
    public MarketView? Market { get; init; }
    public decimal? Equity { get; init; }
    public decimal? DayProfit { get; init; }
    public decimal? DayProfitPercent { get; init; }
    public decimal? Cash { get; init; }
    public decimal? BuyingPower { get; init; }
    public IReadOnlyList<IReadOnlyList<decimal>>? Chart { get; init; }
    public IReadOnlyList<PositionView>? Positions { get; init; }
    public IReadOnlyList<OpenOrderView>? Orders { get; init; }
    public IReadOnlyList<LimitView>? Limits { get; init; }
    public required IReadOnlyList<ApprovalPage> Approvals { get; init; }
    public IReadOnlyList<DecisionView>? Decisions { get; init; }
    public required JournalView Journal { get; init; }
    public PolicyView? Policy { get; init; }
    public int? UnknownOrders { get; init; }
}
