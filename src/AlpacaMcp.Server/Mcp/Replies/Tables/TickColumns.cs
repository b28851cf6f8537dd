using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Replies.Tables;

/// <summary>The values of quotes and trades; venue and conditions where the market has them.</summary>
internal static class TickColumns
{
    // Too short and too few for a sentence; a blank is a code of its own.
    private const int LongestCode = 4;
    private const int MostCodes = 10;

    internal static IReadOnlyList<Column<Quote>> Quotes { get; } =
    [
        new("bid", quote => quote.BidPrice),
        new("bid_size", quote => quote.BidSize),
        new("ask", quote => quote.AskPrice),
        new("ask_size", quote => quote.AskSize),
    ];

    internal static IReadOnlyList<Column<Quote>> StockQuotes { get; } =
    [
        .. Quotes,
        new("bid_exchange", quote => Code(quote.BidExchange)),
        new("ask_exchange", quote => Code(quote.AskExchange)),
        new("conditions", quote => Codes(quote.Conditions)),
    ];

    internal static IReadOnlyList<Column<Trade>> Trades { get; } = [new("price", trade => trade.Price), new("size", trade => trade.Size)];

    internal static IReadOnlyList<Column<Trade>> CryptoTrades { get; } =
    [
        .. Trades,
        new("taker_side", trade => trade.TakerSide switch { "B" => "buy", "S" => "sell", { } other => OutsideText.Word(other), null => null }),
    ];

    /// <summary>With a column for what became of a trade later, only where any was canceled or corrected.</summary>
    internal static IReadOnlyList<Column<Trade>> StockTrades(IEnumerable<Trade> shown) =>
    [
        .. Trades,
        new("exchange", trade => Code(trade.Exchange)),
        new("conditions", trade => Codes(trade.Conditions)),
        .. shown.Any(trade => trade.Update is not null) ? (Column<Trade>[])[new("update", trade => trade.Update is { } update ? OutsideText.Word(update) : null)] : [],
    ];

    private static string? Code(string? code) => code is null ? null : OutsideText.Clean(code, LongestCode);

    private static string? Codes(IReadOnlyList<string> codes) => codes.Count == 0 ? null : string.Join(',', codes.Take(MostCodes).Select(Code));
}
