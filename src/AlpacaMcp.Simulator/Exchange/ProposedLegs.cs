using AlpacaMcp.Simulator.Exchange.Options;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Exchange.Rules;

namespace AlpacaMcp.Simulator.Exchange;

/// <summary>Finds the contracts of a multi-leg order. https://docs.alpaca.markets/us/docs/options-level-3-trading</summary>
internal sealed class ProposedLegs(TradingAccount account, Venue venue)
{
    public Outcome<IReadOnlyList<ProposedLeg>> Of(OrderRequest request, Order? replaced, DateTimeOffset now)
    {
        var legs = new List<ProposedLeg>();
        foreach (var leg in request.Legs ?? [])
        {
            // The form has seen that each leg has a symbol, a ratio and an intent.
            if (!venue.Instruments.TryFind(leg.Symbol!, out var instrument))
                return Refusal.Unprocessable($"asset not found for {leg.Symbol}");
            if (instrument.Option is not { } contract)
                return Refusal.Unprocessable("equity legs are allowed only with a corresponding amount of call contracts");
            legs.Add(Leg(leg, instrument, contract, replaced, now));
        }
        return new Outcome<IReadOnlyList<ProposedLeg>>(legs, null);
    }

    private ProposedLeg Leg(LegRequest leg, Instrument instrument, OptionContract contract, Order? replaced, DateTimeOffset now) => new()
    {
        Instrument = instrument,
        Contract = contract,
        Intent = WireWord.Parse<PositionIntent>(leg.PositionIntent)!.Value,
        RatioQty = leg.RatioQty!.Value,
        Quote = venue.Feed.Quote(instrument, now),
        HeldQty = account.Portfolio.Of(instrument).Qty,
        PromisedQty = HeldQuantity.Of(account.Orders.OpenOf(instrument).Where(order => replaced is null || order.Group != replaced.Group)),
    };
}
