using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>A well-formed order before the account and the market as they are now.</summary>
internal sealed record OrderProposal
{
    /// <summary>As it was sent.</summary>
    public required OrderRequest Request { get; init; }

    /// <summary>The order it would replace.</summary>
    public Order? Replaced { get; init; }

    /// <summary>Exchange time.</summary>
    public required DateTimeOffset Now { get; init; }

    public required AccountConfiguration Configuration { get; init; }

    public required OrderDoubts Doubts { get; init; }

    public required Instrument Instrument { get; init; }

    public required OrderTerms Terms { get; init; }

    public required PositionIntent Intent { get; init; }

    public PositionIntent? StatedIntent { get; init; }

    public required bool ClientIdIsTaken { get; init; }

    public required MarketQuote Quote { get; init; }

    /// <summary>The last trade.</summary>
    public required decimal MarketPrice { get; init; }

    /// <summary>Price per unit at which the order's cost is taken.</summary>
    public required decimal ReferencePrice { get; init; }

    public required Holding Holding { get; init; }

    /// <summary>Open orders of the same asset, without the one this order replaces.</summary>
    public required IReadOnlyList<Order> OpenOrders { get; init; }

    /// <summary>What the account is approved for and has not turned down: 0 none, 1 covered, 2 long, 3 spreads.</summary>
    public required int OptionsLevel { get; init; }

    /// <summary>Of a contract: shares of its underlying that are held and not promised.</summary>
    public required decimal UnderlyingShares { get; init; }

    /// <summary>Of a stock: shares that sold calls keep.</summary>
    public decimal CoveringShares { get; init; }

    /// <summary>Of a contract or a multi-leg order: what it does to the account's contracts on the underlying.</summary>
    public OptionRisk? Risk { get; init; }

    /// <summary>Of a multi-leg order.</summary>
    public IReadOnlyList<ProposedLeg> Legs { get; init; } = [];

    /// <summary>When what is traded ceases to be; null for what does not.</summary>
    public DateTimeOffset? LastChance => Legs.Count > 0 ? Legs.Min(leg => leg.Contract.ExpiresAt) : Instrument.Option?.ExpiresAt;

    public required AccountValues Account { get; init; }

    public bool Opens => Intent is PositionIntent.BuyToOpen or PositionIntent.SellToOpen;

    /// <summary>What is to be traded; a replacement trades what its predecessor has not.</summary>
    public decimal Qty => (Terms.Qty ?? Quantity.Buys(Terms.Notional ?? 0, ReferencePrice)) - (Replaced?.FilledQty ?? 0);

    public decimal Cost => Terms.Notional is { } notional ? Cents.Round(notional) : Cents.Of(Instrument, Qty, ReferencePrice);
}
