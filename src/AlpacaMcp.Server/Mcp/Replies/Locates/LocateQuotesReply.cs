using AlpacaMcp.Api.Locates;

namespace AlpacaMcp.Server.Mcp.Replies.Locates;

/// <summary>What locating costs now, in USD per share, and by symbol why something has no quote.</summary>
internal sealed record LocateQuotesReply(IReadOnlyList<LocateQuoteView> Quotes, IReadOnlyDictionary<string, string>? NotQuoted)
{
    internal static LocateQuotesReply Of(LocateQuotes answer)
    {
        var errors = answer.Errors.DistinctBy(error => error.Symbol).ToDictionary(error => LocateView.Code(error.Symbol), error => LocateView.Code(error.Code));
        return new([.. answer.Quotes.Select(LocateQuoteView.Of)], errors.Count == 0 ? null : errors);
    }
}
