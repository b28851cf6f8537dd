using AlpacaMcp.Simulator.Exchange.Options;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>One leg of a multi-leg order beside what is held of its contract.</summary>
internal sealed record ProposedLeg
{
    public required Instrument Instrument { get; init; }

    public required OptionContract Contract { get; init; }

    /// <summary>As it was stated; a leg always states it.</summary>
    public required PositionIntent Intent { get; init; }

    /// <summary>Contracts per unit of the order.</summary>
    public required decimal RatioQty { get; init; }

    public required MarketQuote Quote { get; init; }

    /// <summary>Signed position in the contract.</summary>
    public required decimal HeldQty { get; init; }

    /// <summary>What other open orders have promised of it.</summary>
    public required decimal PromisedQty { get; init; }

    public bool IsBuy => Intent is PositionIntent.BuyToOpen or PositionIntent.BuyToClose;

    public bool Opens => Intent is PositionIntent.BuyToOpen or PositionIntent.SellToOpen;

    /// <summary>What the position implies.</summary>
    public PositionIntent Inferred => IsBuy
        ? HeldQty < 0 ? PositionIntent.BuyToClose : PositionIntent.BuyToOpen
        : HeldQty > 0 ? PositionIntent.SellToClose : PositionIntent.SellToOpen;

    public decimal SignedRatio => IsBuy ? RatioQty : -RatioQty;

    /// <summary>The far side of the quote; 0 when nobody is there.</summary>
    public decimal FarPrice => IsBuy ? Quote.Ask : Quote.Bid;
}
