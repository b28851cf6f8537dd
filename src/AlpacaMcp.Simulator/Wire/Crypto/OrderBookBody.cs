using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Wire.Crypto;

/// <summary>Both sides of a book, the best price first.</summary>
internal sealed record OrderBookBody(string T, IReadOnlyList<PriceLevelBody> B, IReadOnlyList<PriceLevelBody> A)
{
    public static OrderBookBody Of(OrderBook book) => new(book.Time.ToWire(), Levels(book.Bids), Levels(book.Asks));

    private static PriceLevelBody[] Levels(IReadOnlyList<(decimal Price, decimal Size)> side) =>
        [.. side.Select(level => new PriceLevelBody(level.Price, level.Size))];
}
