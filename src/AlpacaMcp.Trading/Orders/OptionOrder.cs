using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Trading.Orders;

/// <summary>An order for one contract, or for two to four that fill as one. A multi-leg order has neither symbol nor side: its legs have them.</summary>
public sealed record OptionOrder : TradeOrder
{
    /// <summary>Whether a single contract is opened or closed; null leaves it to Alpaca, which infers it from the position.</summary>
    public PositionIntent? PositionIntent { get; init; }

    /// <summary>mleg with legs, simple without.</summary>
    public OrderClass OrderClass { get; init; } = OrderClass.Simple;

    /// <summary>Two to four legs; empty for a single contract.</summary>
    public IReadOnlyList<OptionLeg> Legs { get; init; } = [];

    public override AssetClass AssetClass => AssetClass.UsOption;

    internal bool IsMultiLeg => OrderClass == OrderClass.Mleg || Legs.Count > 0;

    /// <summary>The legs; a single contract is one leg, once.</summary>
    internal IReadOnlyList<OptionLeg> AllLegs => IsMultiLeg ? Legs : [new() { Symbol = Symbol, Side = Side, RatioQty = 1, PositionIntent = PositionIntent ?? default }];

    /// <summary>The contracts' root: the underlying without its dot.</summary>
    internal string Root => OptionSymbol.Parse(AllLegs[0].Symbol)?.Root ?? ""; // validated: every leg is a contract

    // Never the name of a stock or contract: the journal counts a multi-leg order by its legs.
    internal override string Label => IsMultiLeg ? $"{Root} multi-leg" : Symbol;

    internal override IReadOnlyList<string> Names => [Root, .. AllLegs.Select(leg => leg.Symbol)];

    /// <summary>A price of this order as what one share's worth of it costs: negative when it brings money.</summary>
    internal decimal? Debit(decimal? price) => IsMultiLeg || IsBuy ? price : -price;

    internal override NewOrder AsClosing(NewOrder wire) =>
        IsMultiLeg ? wire : wire with { PositionIntent = IsBuy ? Api.Orders.PositionIntent.BuyToClose : Api.Orders.PositionIntent.SellToClose };

    internal override NewOrder ToWire(string clientOrderId) => base.ToWire(clientOrderId) with
    {
        Symbol = IsMultiLeg ? null : Symbol,
        Side = IsMultiLeg ? null : Side,
        OrderClass = IsMultiLeg ? OrderClass.Mleg : null,
        PositionIntent = PositionIntent,
        Legs = IsMultiLeg
            ? [.. Legs.Select(leg => new NewOrderLeg { Symbol = leg.Symbol, RatioQty = leg.RatioQty, Side = leg.Side, PositionIntent = leg.PositionIntent })]
            : null,
    };
}
