using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Wire.Crypto;

/// <summary>A pair's trade; the taker bought or sold.</summary>
internal sealed record CryptoTradeBody(string T, decimal P, decimal S, long I, string Tks)
{
    public static CryptoTradeBody Of(MarketTrade trade) =>
        new(trade.Time.ToWire(), trade.Price, trade.Size, trade.Id, trade.TakerBought ? "B" : "S");
}
