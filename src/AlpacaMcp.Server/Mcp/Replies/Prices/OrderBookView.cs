using AlpacaMcp.Api.CryptoData;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Prices;

/// <summary>A pair's best levels, best first, and how many there are altogether.</summary>
internal sealed record OrderBookView(
    DateTimeOffset Time, int BidLevels, int AskLevels, IReadOnlyList<IReadOnlyList<Cell>> Bids, IReadOnlyList<IReadOnlyList<Cell>> Asks)
{
    internal bool IsCut => Bids.Count < BidLevels || Asks.Count < AskLevels;

    internal static OrderBookView Of(OrderBook book, int maxLevels)
    {
        var bids = book.Bids.Where(level => level.Size > 0).OrderByDescending(level => level.Price).ToList();
        var asks = book.Asks.Where(level => level.Size > 0).OrderBy(level => level.Price).ToList();
        return new(book.Time, bids.Count, asks.Count, Best(bids, maxLevels), Best(asks, maxLevels));
    }

    private static IReadOnlyList<IReadOnlyList<Cell>> Best(IEnumerable<OrderBookLevel> levels, int maxLevels) =>
        [.. levels.Take(maxLevels).Select(IReadOnlyList<Cell> (level) => [level.Price, level.Size])];
}
