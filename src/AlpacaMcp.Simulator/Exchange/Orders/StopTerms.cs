namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>The prices only stops have; all other orders share one without any.</summary>
internal sealed record StopTerms
{
    public static StopTerms None { get; } = new();

    public decimal? StopPrice { get; init; }

    public decimal? TrailPrice { get; init; }

    public decimal? TrailPercent { get; init; }
}
