namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>A quote and a trade at it, in whole price units and lots; without lots there was no trade.</summary>
internal readonly record struct MarketTick(int Index, long Bid, long Ask, long Price, long Lots, bool TakerBought);
