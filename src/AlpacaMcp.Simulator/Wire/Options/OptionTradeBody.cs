using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Wire.Options;

/// <summary>A trade, executed electronically; the condition is one letter.</summary>
internal sealed record OptionTradeBody(string T, string X, decimal P, decimal S, string C)
{
    private const string Electronic = "I";

    public static OptionTradeBody Of(MarketTrade trade) =>
        new(trade.Time.ToWire(), OptionExchanges.Of(trade.Id), trade.Price, trade.Size, Electronic);
}
