using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Streams.Codecs;
using AlpacaMcp.Simulator.Streams.Market;

namespace AlpacaMcp.Simulator.Streams.Parts;

/// <summary>The book of a pair: whole at the subscription, then what every tick changes; a size of 0 takes a level away.</summary>
internal sealed class BookPart(Venue venue, ISymbolBook symbols) : IStreamPart
{
    private readonly Dictionary<string, OrderBook> _told = new(StringComparer.Ordinal);

    public IEnumerable<WireMap> At(DateTimeOffset at, Subscription wanted)
    {
        foreach (var pair in symbols.Of(wanted[Channels.OrderBooks], at))
        {
            if (_told.TryGetValue(pair.Symbol, out var told) && BookAt(pair, at) is var book && book.Time == at)
            {
                _told[pair.Symbol] = book;
                yield return Message(pair, book, Changes(told.Bids, book.Bids), Changes(told.Asks, book.Asks));
            }
        }
    }

    public IEnumerable<WireMap> First(DateTimeOffset at, Subscription before, Subscription wanted)
    {
        var pairs = symbols.Of(wanted[Channels.OrderBooks], at).ToArray();
        foreach (var left in _told.Keys.Except(pairs.Select(pair => pair.Symbol)).ToArray())
            _told.Remove(left);
        foreach (var pair in pairs.Where(pair => !_told.ContainsKey(pair.Symbol)))
        {
            var book = _told[pair.Symbol] = BookAt(pair, at);
            var message = Message(pair, book, book.Bids, book.Asks);
            message.Add("r", true);
            yield return message;
        }
    }

    private OrderBook BookAt(Instrument pair, DateTimeOffset at) => OrderBook.Of(pair, venue.Feed.Quote(pair, at), venue.Seed);

    private static IEnumerable<(decimal Price, decimal Size)> Changes(
        IReadOnlyList<(decimal Price, decimal Size)> before, IReadOnlyList<(decimal Price, decimal Size)> after)
    {
        var gone = before.ExceptBy(after.Select(level => level.Price), level => level.Price);
        return gone.Select(level => (level.Price, 0m)).Concat(after.Except(before));
    }

    private static WireMap Message(
        Instrument pair, OrderBook book, IEnumerable<(decimal Price, decimal Size)> bids, IEnumerable<(decimal Price, decimal Size)> asks) => new()
    {
        { "T", "o" }, { "S", pair.Symbol }, { "t", book.Time }, { "b", Levels(bids) }, { "a", Levels(asks) },
    };

    private static WireMap[] Levels(IEnumerable<(decimal Price, decimal Size)> levels) =>
        [.. levels.Select(level => new WireMap { { "p", level.Price }, { "s", level.Size } })];
}
