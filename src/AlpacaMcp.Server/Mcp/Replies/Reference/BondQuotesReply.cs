using AlpacaMcp.Api.FixedIncomeData;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Reference;

/// <summary>Latest quotes of bonds, a row per ISIN: prices in percent of par, sizes in dollars of par. A price of 0 means there is none on that side.</summary>
internal sealed record BondQuotesReply(
    string? Session, DateTimeOffset AsOf, IReadOnlyList<string> Columns, IReadOnlyDictionary<string, IReadOnlyList<Cell>> Bonds, string? Note)
{
    private static readonly IReadOnlyList<Column<BondQuote>> Sides =
    [
        new("bid", quote => quote.BidPrice),
        new("bid_size", quote => quote.BidSize),
        new("bid_min_size", quote => quote.BidMinimumSize),
        new("bid_ytm_percent", quote => quote.BidYieldToMaturity),
        new("bid_ytw_percent", quote => quote.BidYieldToWorst),
        new("ask", quote => quote.AskPrice),
        new("ask_size", quote => quote.AskSize),
        new("ask_min_size", quote => quote.AskMinimumSize),
        new("ask_ytm_percent", quote => quote.AskYieldToMaturity),
        new("ask_ytw_percent", quote => quote.AskYieldToWorst),
    ];

    internal static BondQuotesReply Of(PriceHeading heading, IReadOnlyList<string> asked, IReadOnlyDictionary<string, BondQuote> quotes)
    {
        var asOf = Ages.ToMillisecond(heading.AsOf);
        var missing = asked.Where(isin => !quotes.ContainsKey(isin)).ToList();
        return new(
            heading.Session,
            asOf,
            [.. Sides.Select(side => side.Name), "age_s"],
            quotes.ToDictionary(quote => OutsideText.Word(quote.Key), IReadOnlyList<Cell> (quote) => [.. Sides.Select(side => side.Value(quote.Value)), Ages.Seconds(quote.Value.Time, asOf)]),
            missing.Count == 0 ? null : $"No quote for {string.Join(", ", missing)}: unknown ISIN or nothing quoted.");
    }
}
