using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>One order at one moment; every change makes a new record.</summary>
internal sealed record Order
{
    // An exchange remembers every order there ever was: instants are kept as ticks, ids as bytes, and what is rare outside.
    private readonly OrderTies _ties = OrderTies.None;
    private readonly long _createdAt;
    private readonly long _updatedAt;
    private readonly long _activeFrom;
    private readonly long _expiresAt;
    private readonly long _filledAt;

    public required Guid Id { get; init; }

    public required long Sequence { get; init; }

    public required ClientId ClientId { get; init; }

    public string ClientOrderId => ClientId.ToString();

    public required Instrument Instrument { get; init; }

    public required OrderTerms Terms { get; init; }

    public required PositionIntent Intent { get; init; }

    public required OrderStatus Status { get; init; }

    public required DateTimeOffset CreatedAt { get => new(_createdAt, TimeSpan.Zero); init => _createdAt = value.UtcTicks; }

    public required DateTimeOffset UpdatedAt { get => new(_updatedAt, TimeSpan.Zero); init => _updatedAt = value.UtcTicks; }

    /// <summary>When it may turn `new`: at once, or at the start of the next session.</summary>
    public required DateTimeOffset ActiveFrom { get => new(_activeFrom, TimeSpan.Zero); init => _activeFrom = value.UtcTicks; }

    public DateTimeOffset? ExpiresAt { get => _expiresAt == 0 ? null : new(_expiresAt, TimeSpan.Zero); init => _expiresAt = value?.UtcTicks ?? 0; }

    public DateTimeOffset? FilledAt { get => _filledAt == 0 ? null : new(_filledAt, TimeSpan.Zero); init => _filledAt = value?.UtcTicks ?? 0; }

    public DateTimeOffset? CanceledAt { get => _ties.CanceledAt; init => _ties = _ties.CanceledAt == value ? _ties : _ties with { CanceledAt = value }; }

    public DateTimeOffset? ExpiredAt { get => _ties.ExpiredAt; init => _ties = _ties.ExpiredAt == value ? _ties : _ties with { ExpiredAt = value }; }

    public DateTimeOffset? ReplacedAt { get => _ties.ReplacedAt; init => _ties = _ties.ReplacedAt == value ? _ties : _ties with { ReplacedAt = value }; }

    public Guid? ReplacedBy { get => _ties.ReplacedBy; init => _ties = _ties.ReplacedBy == value ? _ties : _ties with { ReplacedBy = value }; }

    public Guid? Replaces { get => _ties.Replaces; init => _ties = _ties.Replaces == value ? _ties : _ties with { Replaces = value }; }

    public decimal FilledQty { get; init; }

    public decimal? FilledAvgPrice { get; init; }

    /// <summary>Money of all executions so far, before fees.</summary>
    public decimal FilledCost { get; init; }

    /// <summary>After a partial fill it trades no more before the next tick.</summary>
    public DateTimeOffset? RestsUntil { get => _ties.RestsUntil; init => _ties = _ties.RestsUntil == value ? _ties : _ties with { RestsUntil = value }; }

    /// <summary>Percent of the first fill that trades at once, when a fault has cut it; null leaves it to the seed.</summary>
    public int? FirstPart { get; init; }

    /// <summary>A stop that has been elected.</summary>
    public bool Triggered { get; init; }

    /// <summary>Shared by all members of a bracket, OCO, OTO or multi-leg order; replacements stay in it.</summary>
    public Guid? Group { get => _ties.Group; init => _ties = _ties.Group == value ? _ties : _ties with { Group = value }; }

    public bool IsLeg { get; init; }

    /// <summary>A held leg whose entry is filled: its stop is watched.</summary>
    public bool Armed { get; init; }

    /// <summary>Best price since a trailing stop was accepted.</summary>
    public decimal? HighWaterMark { get => _ties.HighWaterMark; init => _ties = _ties.HighWaterMark == value ? _ties : _ties with { HighWaterMark = value }; }

    /// <summary>Contracts per unit of a multi-leg order.</summary>
    public decimal? RatioQty { get => _ties.RatioQty; init => _ties = _ties.RatioQty == value ? _ties : _ties with { RatioQty = value }; }

    /// <summary>Price per unit the margin check took; it stays reserved while the order is open.</summary>
    public required decimal ReferencePrice { get; init; }

    public bool IsOpen => Status is OrderStatus.Accepted or OrderStatus.PendingNew or OrderStatus.New
        or OrderStatus.PartiallyFilled or OrderStatus.PendingCancel or OrderStatus.Held;

    public bool IsWorking => Status is OrderStatus.New or OrderStatus.PartiallyFilled || (Status == OrderStatus.Held && Armed);

    /// <summary>A multi-leg order as a whole; its legs trade, it has only their net price.</summary>
    public bool IsSpread => Terms.IsMleg && !IsLeg;

    /// <summary>A leg of a multi-leg order; it does nothing by itself.</summary>
    public bool IsSpreadLeg => Terms.IsMleg && IsLeg;

    /// <summary>A member of a group that leaves the position the group entered.</summary>
    public bool IsExit => IsLeg || Terms.IsOco;

    /// <summary>The stop in force: a trailing one follows its high water mark.</summary>
    public decimal? StopPrice => Terms.IsTrailing ? Trail.Stop(Terms, HighWaterMark) : Terms.StopPrice;

    /// <summary>Whether it promises a part of the position; legs that wait for their entry do not.</summary>
    public bool HoldsPosition => !Opens && (!IsLeg || Armed);

    /// <summary>The part of the position it promises; the entry of a group keeps what it has traded for its exits, which wait until it is filled whole.</summary>
    public decimal PromisedQty => HoldsPosition ? RemainingQty : Opens && !IsLeg && Terms is { IsGroup: true, IsMleg: false } ? FilledQty : 0;

    public bool AwaitsElection => Terms.IsStop && !Triggered;

    public bool Opens => Intent is PositionIntent.BuyToOpen or PositionIntent.SellToOpen;

    /// <summary>What is left; for a notional order an estimate at the reference price.</summary>
    public decimal RemainingQty => Terms.Notional is { } notional
        ? Quantity.Buys(Math.Max(0, notional - FilledCost), ReferencePrice)
        : (Terms.Qty ?? 0) - FilledQty;

    /// <summary>Money the order holds back while it is open.</summary>
    public decimal ReservedCost => !Opens || IsLeg ? 0
        : Terms.Notional is { } notional ? Cents.Round(Math.Max(0, notional - FilledCost))
        : Cents.Of(Instrument, RemainingQty, ReferencePrice);

    /// <summary>The worst price it takes, null for any: an elected buy stop goes out as a limit 4% above a stop below 50, else 2.5% above.</summary>
    public decimal? WorstPrice => Terms is { Type: OrderType.Stop, IsBuy: true, StopPrice: { } stop }
        ? stop * (stop < 50 ? 1.04m : 1.025m)
        : Terms.LimitPrice;

    public bool Takes(decimal price) => WorstPrice is not { } worst || (Terms.IsBuy ? price <= worst : price >= worst);

    /// <summary>Whether a trade at a price elects its stop.</summary>
    public bool IsElectedBy(decimal price) => Terms.IsBuy ? price >= StopPrice : price <= StopPrice;

    /// <summary>A leg of a multi-leg order after its parent has changed.</summary>
    public Order Following(Order parent) => this with
    {
        Status = parent.Status,
        UpdatedAt = parent.UpdatedAt,
        CanceledAt = parent.CanceledAt,
        ExpiredAt = parent.ExpiredAt,
        ReplacedAt = parent.ReplacedAt,
    };

    /// <summary>The order with one more execution; the average is weighted by quantity.</summary>
    public Order With(OrderFill fill, OrderStatus status, DateTimeOffset at)
    {
        var (qty, cost) = (FilledQty + fill.Qty, FilledCost + (fill.Qty * fill.Price));
        return this with { Status = status, FilledQty = qty, FilledCost = cost, FilledAvgPrice = cost / qty, FilledAt = at, UpdatedAt = at };
    }
}
