using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange.News;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints.News;

/// <summary>Which articles a page holds.</summary>
internal sealed record NewsQuery(
    DateTimeOffset Start, DateTimeOffset End, bool Ascending, int Limit, PageToken? Token, IReadOnlyList<string> Symbols, bool WithContent, bool OnlyWithContent)
{
    private static readonly DateTimeOffset s_first = new(2016, 1, 4, 0, 0, 0, TimeSpan.Zero);

    public static Outcome<NewsQuery> Read(IQueryCollection query, DateTimeOffset now)
    {
        var (limit, refusal) = PageLimit.Read(query, 10, 50);
        if (refusal is not null)
            return refusal;
        var sort = query["sort"].ToString().ToUpperInvariant();
        if (sort is not ("" or "ASC" or "DESC"))
            return Refusal.BadData($"invalid sort: {query["sort"]}");
        if (Flag(query, "include_content") is not { } withContent || Flag(query, "exclude_contentless") is not { } onlyWithContent)
            return Refusal.BadData("invalid flag: include_content and exclude_contentless are true or false");
        if (!query.TryNewYorkInstant("start", out var start) || !query.TryNewYorkInstant("end", out var end))
            return Refusal.BadData("invalid time: start and end are RFC 3339 or YYYY-MM-DD");
        if (start > end)
            return Refusal.BadData("end should not be before start");
        if (!PageToken.TryRead(query, out var token))
            return Refusal.BadData("invalid page_token");
        var (from, to) = (start > s_first ? start.Value : s_first, end < now ? end.Value : now);
        return new NewsQuery(from, to, sort == "ASC", limit, token, query.List("symbols"), withContent, onlyWithContent);
    }

    /// <summary>False where nothing is ever written about what is asked for, however far one looks back.</summary>
    public bool MayHold => Symbols.Count == 0 || InstrumentList.All.Any(instrument => Names(instrument.PositionSymbol));

    public bool Wants(NewsArticle article) =>
        (Symbols.Count == 0 || article.Symbols.Any(Names)) && (!OnlyWithContent || article.Content.Length > 0);

    private bool Names(string positionSymbol) => Symbols.Any(symbol => symbol.Replace("/", "", StringComparison.Ordinal) == positionSymbol);

    private static bool? Flag(IQueryCollection query, string name) => query[name].ToString() switch
    {
        "" or "false" or "False" or "0" => false,
        "true" or "True" or "1" => true,
        _ => null,
    };
}
