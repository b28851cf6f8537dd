using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints.Options;

/// <summary>Which trades or bars of contracts a page holds.</summary>
internal static class OptionHistory
{
    private const int StandardLimit = 1000;
    private const int LargestLimit = 10_000;

    public static Outcome<HistoryQuery> Read(IQueryCollection query, Venue venue)
    {
        var now = venue.Now;
        if (!query.TryWhole("limit", StandardLimit, (1, LargestLimit), out var limit))
            return Refusal.BadData($"invalid limit: {query["limit"]}, it must be between 1 and {LargestLimit}");
        if (query.Text("sort") is not (null or "asc" or "desc"))
            return Refusal.BadData($"invalid sort: {query["sort"]}");
        var token = query.Text("page_token") is { } page ? PageToken.Parse(page) : null;
        if (token is null && query.Text("page_token") is not null)
            return Refusal.BadData("invalid page_token");
        if (!query.TryNewYorkInstant("start", out var start) || !query.TryNewYorkInstant("end", out var end))
            return Refusal.BadData("invalid time: start and end are RFC 3339 or YYYY-MM-DD");
        if (start < HistoryQuery.Oldest || end < HistoryQuery.Oldest)
            return Refusal.BadData("invalid time: nothing is older than 1970");
        var range = new BarRange(start ?? NewYorkTime.Midnight(NewYorkTime.Date(now)), end ?? now - venue.Plan.Delay, now, query.Text("sort") == "desc");
        if (range.Start > range.End && end is not null)
            return Refusal.BadData("end should not be before start");
        return OptionFeed.HistoryObjection(venue.Plan, range.End, now) is { } refusal ? refusal : new HistoryQuery(range, limit, token, Currency: null);
    }
}
