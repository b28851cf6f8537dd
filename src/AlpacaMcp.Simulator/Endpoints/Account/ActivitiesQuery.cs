using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange.Activities;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Orders;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints.Account;

/// <summary>Which activities a page shows; dates are those of UTC.</summary>
internal sealed record ActivitiesQuery
{
    private const int LargestPage = 100;
    private const string Trades = "trade_activity";
    private const string Others = "non_trade_activity";

    public required IReadOnlyList<string> Types { get; init; }

    public string? Category { get; init; }

    public DateOnly? Date { get; init; }

    public DateTimeOffset? After { get; init; }

    public DateTimeOffset? Until { get; init; }

    public Guid? OrderId { get; init; }

    public required bool Ascending { get; init; }

    public required int PageSize { get; init; }

    /// <summary>Id of the last entry of the page before.</summary>
    public string? PageToken { get; init; }

    /// <param name="query">The parameters.</param>
    /// <param name="type">The type in the path, or null.</param>
    public static Outcome<ActivitiesQuery> Read(IQueryCollection query, string? type)
    {
        var types = type is null ? query.List("activity_types") : [type];
        if (TypesObjection(types, query.Text("category")) is { } refusal)
            return refusal;
        if (!query.TryDate("date", out var date) || !query.TryInstant("after", out var after) || !query.TryInstant("until", out var until))
            return Refusal.Invalid("invalid date: date, after and until are YYYY-MM-DD or RFC 3339");
        if (!query.TryWhole("page_size", LargestPage, (1, LargestPage), out var pageSize))
            return Refusal.Invalid($"page_size must be between 1 and {LargestPage}");
        if (query.Text("direction") is not (null or "asc" or "desc"))
            return Refusal.Invalid($"invalid direction: {query["direction"]}");
        if (query.Text("order_id") is { } id && !Guid.TryParse(id, out _))
            return Refusal.Invalid($"invalid order_id: {id}");
        return new ActivitiesQuery
        {
            Types = types,
            Category = query.Text("category"),
            Date = date,
            After = after,
            Until = until,
            OrderId = query.Text("order_id") is { } order ? Guid.Parse(order) : null,
            Ascending = query.Text("direction") == "asc",
            PageSize = pageSize,
            PageToken = query.Text("page_token"),
        };
    }

    public Outcome<Activity[]> Choose(ActivityList activities)
    {
        if (PageToken is not { } token)
            return Page(Ascending ? activities.All : activities.All.Reverse());
        if (activities.PlaceOf(token) is not { } place)
            return Refusal.Invalid("invalid page_token");
        return Page(Ascending ? activities.All.Skip(place + 1) : activities.All.Take(place).Reverse());
    }

    private Outcome<Activity[]> Page(IEnumerable<Activity> behind) => behind.Where(Matches).Take(PageSize).ToArray();

    private bool Matches(Activity activity) =>
        (Types.Count == 0 || Types.Any(type => ActivityTypes.Covers(type, activity.Type)))
        && (Category is null || Category == (activity.Trade is null ? Others : Trades))
        && (Date is null || UtcTime.Date(activity.At) == Date)
        && (After is null || activity.At > After) && (Until is null || activity.At < Until)
        && (OrderId is null || activity.Trade?.Order.Id == OrderId);

    private static Refusal? TypesObjection(string[] types, string? category)
    {
        if (category is not (null or Trades or Others))
            return Refusal.Invalid($"invalid category: {category}");
        if (category is not null && types.Length > 0)
            return Refusal.Invalid("category and activity_types cannot be used together");
        return Array.Find(types, type => !ActivityTypes.IsKnown(type)) is { } unknown ? Refusal.Invalid($"invalid activity type: {unknown}") : null;
    }
}
