using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Options;

/// <summary>Trades by contract and minute: {"AAPL260320C00190000":{"2026-03-13T13:30":[[5,60.1,2,"N","I"]]}}. Times are UTC.</summary>
internal sealed record OptionTradesReply(
    DateTimeOffset? Start, DateTimeOffset? End, int Count, IReadOnlyList<string> Columns,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<Cell>>>> Trades, string? NextPageToken, string? Note)
{
    private const int LongestCode = 4;

    private static readonly IReadOnlyList<Column<OptionTrade>> AllColumns =
    [
        new("price", trade => trade.Price),
        new("size", trade => trade.Size),
        new("exchange", trade => Code(trade.Exchange)),
        new("condition", trade => Code(trade.Condition)),
    ];

    internal static OptionTradesReply Of(OpenRange range, OptionTradesPage page, string? note)
    {
        var table = TimeTable.Of(page.Trades, TimeUnit.Second, trade => trade.Time, AllColumns);
        return new(range.Start, range.End, page.Trades.Sum(contract => contract.Value.Count), table.Columns, table.Series, OutsideText.Token(page.NextPageToken), note);
    }

    private static string? Code(string? code) => code is null ? null : OutsideText.Clean(code, LongestCode);
}
