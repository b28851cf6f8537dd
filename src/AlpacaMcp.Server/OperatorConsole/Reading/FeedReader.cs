using System.Globalization;
using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Market;

namespace AlpacaMcp.Server.OperatorConsole.Reading;

/// <summary>Whether the quotes come that orders are judged by.</summary>
internal static class FeedReader
{
    private const string Always = "AAPL"; // There is no second of a session without a quote of it.

    /// <summary>"iex, newest quote of AAPL 0.4 s old"; the age only while the market is open.</summary>
    public static async Task<string> ReadAsync(OperatorSession session, IReadOnlyList<Position> positions, MarketMoment market, CancellationToken cancellationToken)
    {
        var feed = session.Get<TradingOptions>().Feed;
        var symbol = positions.FirstOrDefault(position => position.AssetClass == AssetClass.UsEquity)?.Symbol ?? Always;
        try
        {
            var quotes = await session.Get<StockDataClient>().GetLatestQuotesAsync([symbol], feed, null, cancellationToken);
            return !quotes.TryGetValue(symbol, out var quote) ? $"{feed.Value}, no quote of {symbol}"
                : market.IsOpen ? string.Create(CultureInfo.InvariantCulture, $"{feed.Value}, newest quote of {symbol} {Math.Max(0, (market.Now - quote.Time).TotalSeconds):0.#} s old")
                : $"{feed.Value}, answers";
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            return $"{feed.Value}, failing: {e.Message}";
        }
    }
}
