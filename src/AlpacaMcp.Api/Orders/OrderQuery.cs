using AlpacaMcp.Api.Assets;

namespace AlpacaMcp.Api.Orders;

/// <summary>Which orders to list; null leaves a filter to Alpaca's default.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/getallorders"/>
public sealed record OrderQuery
{
    /// <summary>Open, closed or all. Default: open.</summary>
    public OrderListStatus? Status { get; init; }

    /// <summary>How many at most, 1 to 500. Default: 50.</summary>
    public int? Limit { get; init; }

    /// <summary>Only orders submitted after this instant.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>Only orders submitted before this instant.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Which end comes first. Default: newest first.</summary>
    public SortDirection? Direction { get; init; }

    /// <summary>Whether legs come under their parents instead of as orders of their own. Default: false.</summary>
    public bool? Nested { get; init; }

    /// <summary>Only these symbols; empty for all.</summary>
    public IReadOnlyList<string> Symbols { get; init; } = [];

    /// <summary>Only this side.</summary>
    public OrderSide? Side { get; init; }

    /// <summary>Only these kinds of assets; empty for all.</summary>
    public IReadOnlyList<AssetClass> AssetClasses { get; init; } = [];

    /// <summary>Only orders submitted before this one; not together with the other one or with times.</summary>
    public Guid? BeforeOrderId { get; init; }

    /// <summary>Only orders submitted after this one; not together with the other one or with times.</summary>
    public Guid? AfterOrderId { get; init; }
}
