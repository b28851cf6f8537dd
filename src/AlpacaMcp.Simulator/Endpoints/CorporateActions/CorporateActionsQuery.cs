using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.CorporateActions;
using AlpacaMcp.Simulator.Exchange.Orders;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints.CorporateActions;

/// <summary>Which corporate actions a page holds.</summary>
internal sealed record CorporateActionsQuery
{
    private static readonly Dictionary<string, CorporateActionKind?> s_types = new(StringComparer.Ordinal)
    {
        ["cash_dividend"] = CorporateActionKind.CashDividend,
        ["forward_split"] = CorporateActionKind.ForwardSplit,
        ["reverse_split"] = CorporateActionKind.ReverseSplit,
        ["unit_split"] = null,
        ["stock_dividend"] = null,
        ["spin_off"] = null,
        ["cash_merger"] = null,
        ["stock_merger"] = null,
        ["stock_and_cash_merger"] = null,
        ["redemption"] = null,
        ["name_change"] = null,
        ["worthless_removal"] = null,
        ["rights_distribution"] = null,
        ["partial_call"] = null,
        ["reorganization"] = null,
    };

    private static readonly string[] s_filters = ["symbols", "cusips", "types", "start", "end"];

    public required IReadOnlyList<string> Symbols { get; init; }

    public required IReadOnlyList<string> Cusips { get; init; }

    public required IReadOnlyList<string> Types { get; init; }

    public required IReadOnlyList<string> Ids { get; init; }

    public required DateOnly Start { get; init; }

    public required DateOnly End { get; init; }

    public required DateOnly Today { get; init; }

    public required int Limit { get; init; }

    public required bool Descending { get; init; }

    /// <summary>The index of the page's first action.</summary>
    public required int Skip { get; init; }

    /// <summary>All companies here are from the United States.</summary>
    public required bool IsAbroad { get; init; }

    public static Outcome<CorporateActionsQuery> Read(IQueryCollection query, DateTimeOffset now)
    {
        var today = NewYorkTime.Date(now);
        var (limit, refusal) = PageLimit.Read(query, 100, 1000);
        if ((refusal ?? Objection(query)) is { } bad)
            return bad;
        if (!query.TryDay("start", out var start) || !query.TryDay("end", out var end))
            return Refusal.BadData("invalid date: start and end are YYYY-MM-DD");
        var range = (Start: start ?? today, End: end ?? today);
        if (range.End < range.Start && query["end"].Count > 0)
            return Refusal.BadData("end should not be before start");
        if (OffsetToken.Parse(query["page_token"].ToString()) is not { } skip)
            return Refusal.BadData("invalid page_token");
        return new CorporateActionsQuery
        {
            Symbols = query.List("symbols"),
            Cusips = query.List("cusips"),
            Types = query.List("types"),
            Ids = query.List("ids"),
            Start = range.Start,
            End = range.End,
            Today = today,
            Limit = limit,
            Descending = query["sort"] == "desc",
            Skip = skip,
            IsAbroad = query["region"] == "non_us",
        };
    }

    public bool Wants(CorporateAction action) => Ids.Count > 0
        ? Ids.Contains(action.Id.ToString(), StringComparer.OrdinalIgnoreCase)
        : !IsAbroad
            && action.ProcessDate >= Start && action.ProcessDate <= End
            && (Cusips.Count == 0 || Cusips.Contains(Cusip.Of(action.Instrument)))
            && (Types.Count == 0 || Types.Any(type => s_types[type] == action.Kind));

    private static Refusal? Objection(IQueryCollection query)
    {
        if (query.List("types").FirstOrDefault(type => !s_types.ContainsKey(type)) is { } type)
            return Refusal.BadData($"invalid type: {type}");
        if (query["sort"].ToString() is not ("" or "asc" or "desc"))
            return Refusal.BadData($"invalid sort: {query["sort"]}");
        if (query["region"].ToString() is not ("" or "us" or "non_us" or "all"))
            return Refusal.BadData($"invalid region: {query["region"]}");
        if (query.ContainsKey("ids") && s_filters.Any(query.ContainsKey))
            return Refusal.BadData("ids is mutually exclusive with the other filters");
        return query.List("ids").FirstOrDefault(id => !Guid.TryParse(id, out _)) is { } bad ? Refusal.BadData($"invalid id: {bad}") : null;
    }
}
