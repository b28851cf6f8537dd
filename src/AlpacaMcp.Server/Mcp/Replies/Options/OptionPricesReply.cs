using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Options;

/// <summary>Latest quotes or trades, a row per contract; a price of 0 means there is none on that side.</summary>
internal sealed record OptionPricesReply(
    string Feed, string? Session, DateTimeOffset AsOf, IReadOnlyList<string> Columns, IReadOnlyDictionary<string, IReadOnlyList<Cell>> Contracts, string? Note = null)
{
    internal static OptionPricesReply Of<T>(
        PriceHeading heading, IReadOnlyList<string> asked, IReadOnlyDictionary<string, T> found, IReadOnlyList<string> columns, Func<T, DateTimeOffset, IReadOnlyList<Cell>> row)
    {
        var asOf = Ages.ToMillisecond(heading.AsOf);
        return new(heading.Feed, heading.Session, asOf, columns, found.ToDictionary(f => OutsideText.Word(f.Key), f => row(f.Value, asOf)), Absent.ContractNote(asked, found));
    }
}
