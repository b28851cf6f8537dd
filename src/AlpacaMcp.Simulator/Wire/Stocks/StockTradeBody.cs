using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Wire.Stocks;

/// <summary>A stock trade at IEX (code V); outside regular hours with condition T.</summary>
internal sealed record StockTradeBody(string T, string X, decimal P, decimal S, IReadOnlyList<string> C, long I, string Z)
{
    public static StockTradeBody Of(MarketTrade trade, Instrument instrument) =>
        new(trade.Time.ToWire(), "V", trade.Price, trade.Size, trade.IsExtended ? ["@", "T"] : ["@"], trade.Id, instrument.Tape);
}
