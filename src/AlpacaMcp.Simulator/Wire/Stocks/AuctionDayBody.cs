using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Wire.Stocks;

/// <summary>The auctions of one session at the listing exchange: its first and last regular trade, not additional volume.</summary>
internal sealed record AuctionDayBody(string D, IReadOnlyList<AuctionBody> O, IReadOnlyList<AuctionBody> C)
{
    public static AuctionDayBody Of(TradingDay day, DateTimeOffset until) => new(
        day.Date.ToWire(),
        Prints(day, 0, day.Start, ["Q", "O"]),
        day.End <= until ? Prints(day, day.Ticks.Count - 1, day.End, ["M", "6"]) : []);

    private static AuctionBody[] Prints(TradingDay day, int tick, DateTimeOffset at, IReadOnlyList<string> conditions)
    {
        var exchange = day.Instrument.Exchange switch { "NASDAQ" => "Q", "NYSE" => "N", _ => "P" };
        var trade = day.TradeAt(tick);
        return [.. conditions.Select(condition => new AuctionBody(at.ToWire(), exchange, trade.Price, decimal.Ceiling(trade.Size), condition))];
    }
}
