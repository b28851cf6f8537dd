using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange.Activities;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Past;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints.Account;

/// <summary>Which portfolio history is asked for.</summary>
internal sealed record PortfolioHistoryQuery(HistoryRange Range, bool ResetsDaily, IReadOnlyList<string> CashflowTypes)
{
    private const string AllTypes = "ALL";
    private const string NoTypes = "NONE";
    private const int IntradayDays = 30;

    public static Outcome<PortfolioHistoryQuery> Read(IQueryCollection query, DateTimeOffset now)
    {
        var range = ReadRange(query, now);
        if (!range.Succeeded)
            return range.Refusal;
        if (query.Text("pnl_reset") is not (null or "per_day" or "no_reset"))
            return Refusal.Invalid($"invalid pnl_reset: {query["pnl_reset"]}");
        var types = query.List("cashflow_types").Where(type => type != NoTypes).ToArray();
        if (Array.Find(types, type => type != AllTypes && !ActivityTypes.IsKnown(type)) is { } unknown)
            return Refusal.Invalid($"invalid cashflow_types: {unknown}");
        return new PortfolioHistoryQuery(range.Value, query.Text("pnl_reset") != "no_reset", types);
    }

    private static Outcome<HistoryRange> ReadRange(IQueryCollection query, DateTimeOffset now)
    {
        if (!query.TryInstant("start", out var start) || !query.TryInstant("end", out var end))
            return Refusal.Invalid("invalid time: start and end are RFC 3339");
        if (start < HistoryQuery.Oldest || end < HistoryQuery.Oldest)
            return Refusal.Invalid("invalid time: nothing is older than 1970");
        if (start > now)
            return Refusal.Invalid("start must not be after end");
        if (start is not null && end is not null && query.Text("period") is not null)
            return Refusal.Invalid("only two of start, end and period can be specified");
        if (HistoryPeriod.Parse(query.Text("period") ?? "1M") is not { } period)
            return Refusal.Invalid($"invalid period: {query["period"]}");
        if (Reporting(query) is not { } reporting)
            return Refusal.Invalid($"invalid intraday_reporting: {query["intraday_reporting"]}");
        if (query.Text("period") is not null && start is { } begun)
            end = period.After(begun);
        var last = end is { } given && given < now ? given : now;
        if (start > last)
            return Refusal.Invalid("start must not be after end");
        return Framed(query, start is { } first ? (last - first).TotalDays : period.Days, new HistoryRange
        {
            Frame = HistoryFrame.Day,
            Reporting = reporting,
            Start = start,
            Period = period,
            End = last,
            Now = now,
        });
    }

    private static Outcome<HistoryRange> Framed(IQueryCollection query, double days, HistoryRange range)
    {
        var frame = query.Text("timeframe") is { } word ? HistoryFrame.Parse(word) : HistoryFrame.For(days);
        if (frame is null)
            return Refusal.Invalid($"invalid timeframe: {query["timeframe"]}");
        if (!frame.IsDaily && days > IntradayDays)
            return Refusal.Invalid($"only a timeframe of 1D is accepted for more than {IntradayDays} days");
        return range with { Frame = frame, End = frame.IsDaily ? range.End : frame.Floor(range.End) };
    }

    /// <summary>The older extended_hours holds where the newer parameter is absent.</summary>
    private static HistoryReporting? Reporting(IQueryCollection query)
    {
        if (query.Text("intraday_reporting") is { } word)
            return WireWord.Parse<HistoryReporting>(word);
        return "true".Equals(query.Text("extended_hours"), StringComparison.OrdinalIgnoreCase) ? HistoryReporting.ExtendedHours : HistoryReporting.MarketHours;
    }
}
