using AlpacaMcp.Simulator.Endpoints.Options;
using AlpacaMcp.Simulator.Endpoints.Stocks;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints.Queries;

/// <summary>Which part of the past a page holds.</summary>
internal sealed record HistoryQuery(BarRange Range, int Limit, PageToken? Token, string? Currency)
{
    private const int LargestLimit = 10_000;
    public static readonly DateTimeOffset Oldest = DateTimeOffset.UnixEpoch;

    public static Outcome<HistoryQuery> Read(IQueryCollection query, AssetClass assetClass, Venue venue)
    {
        var limit = PageLimit.Read(query, 1000, LargestLimit);
        if (limit.Refusal is { } tooMuch)
            return tooMuch;
        var sort = query["sort"].ToString();
        if (sort is not ("" or "asc" or "desc"))
            return Refusal.BadData($"invalid sort: {sort}");
        if (!PageToken.TryRead(query, out var token))
            return Refusal.BadData("invalid page_token");
        if (Objection(query) is { } refusal)
            return refusal;
        var range = ReadRange(query, assetClass, venue);
        return range.Succeeded
            ? new HistoryQuery(range.Value with { Descending = sort == "desc" }, limit.Count, token, query.Text("currency"))
            : range.Refusal;
    }

    /// <summary>The range of one instrument on this page, or null where it is behind the page.</summary>
    public BarRange? From(Instrument instrument)
    {
        if (Token is null || string.CompareOrdinal(instrument.Symbol, Token.Symbol) > 0)
            return Range;
        if (Token.Symbol != instrument.Symbol)
            return null;
        return Range.Descending ? Range with { End = UtcTime.Earlier(Token.Start, Range.End) } : Range with { Start = UtcTime.Later(Token.Start, Range.Start) };
    }

    /// <summary>No symbol has changed its name here, so a well-formed date of the mapping makes no difference.</summary>
    private static Refusal? Objection(IQueryCollection query)
    {
        if (query.Text("currency") is { } currency and not "USD")
            return Refusal.BadData($"invalid currency: {currency}");
        return query.Text("asof") is not "-" && !query.TryDay("asof", out _) ? Refusal.BadData($"invalid asof: {query["asof"]}") : null;
    }

    private static Outcome<BarRange> ReadRange(IQueryCollection query, AssetClass assetClass, Venue venue)
    {
        var now = venue.Now;
        if (!TryInstant(query, "start", assetClass, out var start) || !TryInstant(query, "end", assetClass, out var end))
            return Refusal.BadData("invalid time: start and end are RFC 3339 or YYYY-MM-DD");
        if (start < Oldest || end < Oldest)
            return Refusal.BadData("invalid time: nothing is older than 1970");
        var feed = query["feed"].ToString();
        var isDelayed = assetClass == AssetClass.UsOption || (assetClass == AssetClass.UsEquity && feed is "" or "sip");
        var newest = isDelayed ? now - venue.Plan.Delay : now;
        var range = new BarRange(start ?? Midnight(assetClass, now), end ?? newest, now, Descending: false);
        if (range.Start > range.End && end is not null)
            return Refusal.BadData("end should not be before start");
        var refusal = assetClass switch
        {
            AssetClass.UsEquity => StockFeed.HistoryObjection(feed, venue.Plan, range.End, now),
            AssetClass.UsOption => OptionFeed.HistoryObjection(venue.Plan, range.End, now),
            _ => null,
        };
        return refusal is null ? range : refusal;
    }

    /// <summary>A plain date is midnight where the asset trades.</summary>
    private static bool TryInstant(IQueryCollection query, string name, AssetClass assetClass, out DateTimeOffset? instant) =>
        assetClass == AssetClass.Crypto ? query.TryInstant(name, out instant) : query.TryNewYorkInstant(name, out instant);

    private static DateTimeOffset Midnight(AssetClass assetClass, DateTimeOffset now) => assetClass == AssetClass.Crypto
        ? UtcTime.Midnight(UtcTime.Date(now))
        : NewYorkTime.Midnight(NewYorkTime.Date(now));
}
