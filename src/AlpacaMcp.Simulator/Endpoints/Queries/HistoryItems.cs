using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire.Bars;
using AlpacaMcp.Simulator.Wire.Crypto;
using AlpacaMcp.Simulator.Wire.Stocks;

namespace AlpacaMcp.Simulator.Endpoints.Queries;

/// <summary>Bars, quotes and trades as pages show them, with the instants that order them.</summary>
internal static class HistoryItems
{
    public static IEnumerable<(DateTimeOffset At, BarBody Item)> Bars(Venue venue, Instrument instrument, Timeframe timeframe, BarRange range) =>
        venue.Bars.Bars(instrument, timeframe, range).Select(bar => (bar.Start, BarBody.Of(bar, instrument)));

    public static IEnumerable<(DateTimeOffset At, StockQuoteBody Item)> StockQuotes(Venue venue, Instrument stock, BarRange range) =>
        venue.Ticks.Quotes(stock, range).Select(quote => (quote.Time, StockQuoteBody.Of(quote, stock)));

    public static IEnumerable<(DateTimeOffset At, StockTradeBody Item)> StockTrades(Venue venue, Instrument stock, BarRange range) =>
        venue.Ticks.Trades(stock, range).Select(trade => (trade.Time, StockTradeBody.Of(trade, stock)));

    public static IEnumerable<(DateTimeOffset At, CryptoQuoteBody Item)> PairQuotes(Venue venue, Instrument pair, BarRange range) =>
        venue.Ticks.Quotes(pair, range).Select(quote => (quote.Time, CryptoQuoteBody.Of(quote)));

    public static IEnumerable<(DateTimeOffset At, CryptoTradeBody Item)> PairTrades(Venue venue, Instrument pair, BarRange range) =>
        venue.Ticks.Trades(pair, range).Select(trade => (trade.Time, CryptoTradeBody.Of(trade)));
}
