using AlpacaMcp.Simulator.Exchange.Options;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Rules;

/// <summary>Level 1 sells what is covered, 2 buys, 3 does both in one order, and no level sells a call on shares that are not held.</summary>
/// <seealso href="https://docs.alpaca.markets/us/docs/options-trading-overview"/>
internal sealed class OptionLevel : IOrderRule
{
    public Refusal? Check(OrderProposal proposal) => proposal switch
    {
        { Instrument.Class: not AssetClass.UsOption } => null,
        { OptionsLevel: 0 } => Refusal.Forbidden("account not authorized to trade options"),
        { OptionsLevel: < 3, Legs.Count: > 0 } => Refusal.Forbidden("account not eligible to trade spreads or uncovered contracts"),
        { OptionsLevel: 1, Intent: PositionIntent.BuyToOpen } => Refusal.Forbidden("account not eligible to trade long option contracts"),
        { Instrument.Option.Type: OptionType.Call, Intent: PositionIntent.SellToOpen, UnderlyingShares: 0 } =>
            Refusal.Forbidden("account not eligible to trade uncovered option contracts"),
        _ => null,
    };
}
