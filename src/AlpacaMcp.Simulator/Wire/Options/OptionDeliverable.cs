using AlpacaMcp.Simulator.Exchange.Options;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Wire.Options;

/// <summary>What an exercised standard contract delivers: a hundred shares.</summary>
internal sealed record OptionDeliverable(
    string Type, string Symbol, Guid AssetId, string Amount, string AllocationPercentage, string SettlementType, string SettlementMethod, bool DelayedSettlement)
{
    public static OptionDeliverable Of(Instrument underlying) =>
        new("equity", underlying.Symbol, underlying.Id, OptionContract.Shares.ToWire(), "100", "T+1", "CCC", DelayedSettlement: false);
}
