using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Wire;

/// <summary>A stock trade at IEX (code V).</summary>
internal sealed record StockTradeBody(string T, string X, decimal P, decimal S, IReadOnlyList<string> C, long I, string Z)
{
    public static StockTradeBody Of(MarketTrade trade, Instrument instrument) =>
        new(trade.Time.ToWire(), "V", trade.Price, trade.Size, ["@"], trade.Id, instrument.Tape);
}
