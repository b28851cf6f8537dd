using System.Globalization;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints;

/// <summary>Which trades or bars of contracts a page holds.</summary>
internal static class OptionHistory
{
    private const int LargestLimit = 10_000;

    public static Outcome<HistoryQuery> Read(IQueryCollection query, DateTimeOffset now)
    {
        var (limit, sort, page) = (query["limit"].ToString(), query["sort"].ToString(), query["page_token"].ToString());
        var count = 1000;
        if (limit.Length > 0 && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out count) || count is < 1 or > LargestLimit))
            return Refusal.BadData($"invalid limit: {limit}, it must be between 1 and {LargestLimit}");
        if (sort is not ("" or "asc" or "desc"))
            return Refusal.BadData($"invalid sort: {sort}");
        if (page.Length > 0 && PageToken.Parse(page) is null)
            return Refusal.BadData("invalid page_token");
        if (!TryInstant(query["start"], out var start) || !TryInstant(query["end"], out var end))
            return Refusal.BadData("invalid time: start and end are RFC 3339 or YYYY-MM-DD");
        if (start < HistoryQuery.Oldest || end < HistoryQuery.Oldest)
            return Refusal.BadData("invalid time: nothing is older than 1970");
        var range = new BarRange(start ?? NewYorkTime.At(NewYorkTime.Date(now), TimeOnly.MinValue), end ?? now - OptionFeed.Delay, now, sort == "desc");
        if (range.Start > range.End && end is not null)
            return Refusal.BadData("end should not be before start");
        return OptionFeed.HistoryObjection(range.End, now) is { } refusal
            ? refusal
            : new HistoryQuery(range, count, page.Length > 0 ? PageToken.Parse(page) : null, Currency: null);
    }

    /// <summary>A plain date is midnight in New York.</summary>
    private static bool TryInstant(string? text, out DateTimeOffset? instant)
    {
        if (!WireTime.TryRead(text, out instant))
            return false;
        if (text is { Length: 10 } && instant is { } midnight)
            instant = NewYorkTime.At(DateOnly.FromDateTime(midnight.UtcDateTime), TimeOnly.MinValue);
        return true;
    }
}
