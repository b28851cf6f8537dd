using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Orders;

/// <summary>An order as Alpaca reports it.</summary>
/// <remarks>Only id, symbol and status are certain; everything else is null or empty when Alpaca leaves it out.</remarks>
/// <seealso href="https://docs.alpaca.markets/docs/orders-at-alpaca"/>
public sealed record Order
{
    /// <summary>Alpaca's id. A replacement is a new order with a new id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Our id, at most 128 characters, unique per account forever.</summary>
    public string? ClientOrderId { get; init; }

    /// <summary>What is traded: <c>AAPL</c>, <c>BTC/USD</c>, an OCC option symbol; empty on the parent of a multi-leg order.</summary>
    public required string Symbol { get; init; }

    /// <summary>Where the order stands.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>The asset's id; null on the parent of a multi-leg order.</summary>
    [JsonConverter(typeof(OptionalGuidConverter))]
    public Guid? AssetId { get; init; }

    /// <summary>What kind of thing is traded.</summary>
    public AssetClass AssetClass { get; init; }

    /// <summary>Buy or sell; empty on the parent of a multi-leg order.</summary>
    public OrderSide Side { get; init; }

    /// <summary>What price it asks for and what sets it off.</summary>
    public OrderType Type { get; init; }

    /// <summary>The same as <see cref="Type"/>, under its older name.</summary>
    public OrderType OrderType { get; init; }

    /// <summary>How it is tied to other orders; empty usually means simple.</summary>
    public OrderClass OrderClass { get; init; }

    /// <summary>How long it stays alive.</summary>
    public TimeInForce TimeInForce { get; init; }

    /// <summary>Whether it opens or closes; empty when not given.</summary>
    public PositionIntent PositionIntent { get; init; }

    /// <summary>Shares, coins or contracts ordered; null for an order by dollars.</summary>
    public decimal? Qty { get; init; }

    /// <summary>Dollars ordered; null for an order by quantity.</summary>
    public decimal? Notional { get; init; }

    /// <summary>Shares, coins (before fees) or contracts filled so far.</summary>
    public decimal? FilledQty { get; init; }

    /// <summary>Average price of the fills, in the quote currency; null before the first.</summary>
    public decimal? FilledAvgPrice { get; init; }

    /// <summary>Limit price; on multi-leg orders the net price, negative for a credit.</summary>
    public decimal? LimitPrice { get; init; }

    /// <summary>Stop price; on trailing stops the present one.</summary>
    public decimal? StopPrice { get; init; }

    /// <summary>Distance of a trailing stop, in dollars.</summary>
    public decimal? TrailPrice { get; init; }

    /// <summary>Distance of a trailing stop, in percent (1 is 1 %).</summary>
    public decimal? TrailPercent { get; init; }

    /// <summary>Best price a trailing stop has seen since it was accepted.</summary>
    public decimal? Hwm { get; init; }

    /// <summary>A leg's share of one unit of a multi-leg order.</summary>
    public decimal? RatioQty { get; init; }

    /// <summary>Whether it may fill outside regular hours.</summary>
    public bool? ExtendedHours { get; init; }

    /// <summary>The orders tied under this one; empty when there are none or the list was not asked to nest.</summary>
    [AllowNull]
    public IReadOnlyList<Order> Legs { get; init => field = value ?? []; } = [];

    /// <summary>The order that replaced this one.</summary>
    [JsonConverter(typeof(OptionalGuidConverter))]
    public Guid? ReplacedBy { get; init; }

    /// <summary>The order that this one replaced.</summary>
    [JsonConverter(typeof(OptionalGuidConverter))]
    public Guid? Replaces { get; init; }

    /// <summary>When Alpaca created it.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>When it was submitted; lists are ordered by it.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>When the last fill happened.</summary>
    public DateTimeOffset? FilledAt { get; init; }

    /// <summary>When it will expire.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it expired.</summary>
    public DateTimeOffset? ExpiredAt { get; init; }

    /// <summary>When it was canceled.</summary>
    public DateTimeOffset? CanceledAt { get; init; }

    /// <summary>When it was rejected or failed.</summary>
    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>When it was replaced.</summary>
    public DateTimeOffset? ReplacedAt { get; init; }

    /// <summary>A tag set by the broker.</summary>
    public string? Subtag { get; init; }

    /// <summary>Where the order came from, as Alpaca records it.</summary>
    public string? Source { get; init; }
}
