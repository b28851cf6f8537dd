using System.Globalization;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints;

/// <summary>Which bars a page holds.</summary>
internal sealed record BarsQuery(Timeframe Timeframe, BarRange Range, int Limit, PageToken? Token)
{
    private const int LargestLimit = 10_000;

    public static Outcome<BarsQuery> Read(IQueryCollection query, AssetClass assetClass, DateTimeOffset now)
    {
        if (Timeframe.Parse(query["timeframe"].ToString()) is not { } timeframe)
            return Refusal.BadData($"invalid timeframe: {query["timeframe"]}");
        var limit = query["limit"].ToString() is { Length: > 0 } text ? text : "1000";
        if (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1)
            return Refusal.BadData($"invalid limit: {limit}");
        if (count > LargestLimit)
            return Refusal.BadData($"invalid limit: larger than the allowed maximum of {LargestLimit}");
        var sort = query["sort"].ToString();
        if (sort is not ("" or "asc" or "desc"))
            return Refusal.BadData($"invalid sort: {sort}");
        var token = query["page_token"].ToString() is { Length: > 0 } page ? PageToken.Parse(page) : null;
        if (token is null && query["page_token"].Count > 0)
            return Refusal.BadData("invalid page_token");
        var range = ReadRange(query, assetClass, now);
        return range.Succeeded
            ? new BarsQuery(timeframe, range.Value with { Descending = sort == "desc" }, count, token)
            : range.Refusal;
    }

    private static Outcome<BarRange> ReadRange(IQueryCollection query, AssetClass assetClass, DateTimeOffset now)
    {
        if (!TryInstant(query["start"], assetClass, out var start) || !TryInstant(query["end"], assetClass, out var end))
            return Refusal.BadData("invalid time: start and end are RFC 3339 or YYYY-MM-DD");
        var feed = query["feed"].ToString();
        var newest = assetClass == AssetClass.UsEquity && feed is "" or "sip" ? now - StockFeed.SipDelay : now;
        var range = new BarRange(start ?? Midnight(assetClass, now), end ?? newest, now, Descending: false);
        if (range.Start > range.End && end is not null)
            return Refusal.BadData("end should not be before start");
        return assetClass == AssetClass.UsEquity && StockFeed.HistoryObjection(feed, range.End, now) is { } refusal ? refusal : range;
    }

    /// <summary>A plain date is midnight where the asset trades.</summary>
    private static bool TryInstant(string? text, AssetClass assetClass, out DateTimeOffset? instant)
    {
        if (!WireTime.TryRead(text, out instant))
            return false;
        if (assetClass == AssetClass.UsEquity && text is { Length: 10 } && instant is { } midnight)
            instant = NewYorkTime.At(DateOnly.FromDateTime(midnight.UtcDateTime), TimeOnly.MinValue);
        return true;
    }

    private static DateTimeOffset Midnight(AssetClass assetClass, DateTimeOffset now) => assetClass == AssetClass.Crypto
        ? new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero)
        : NewYorkTime.At(NewYorkTime.Date(now), TimeOnly.MinValue);
}
