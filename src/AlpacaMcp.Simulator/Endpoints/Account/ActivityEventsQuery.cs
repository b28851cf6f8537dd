using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Activities;
using AlpacaMcp.Simulator.Exchange.Orders;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints.Account;

/// <summary>Which events a stream of activities begins and ends with: times are inclusive, the id to begin behind is not.</summary>
internal sealed record ActivityEventsQuery(DateTimeOffset? Since, DateTimeOffset? Until, string? SinceId, string? UntilId)
{
    /// <summary>Without a beginning only what is new is sent.</summary>
    public bool WantsPast => Since is not null || SinceId is not null;

    public static Outcome<ActivityEventsQuery> Read(IQueryCollection query)
    {
        var (sinceId, untilId) = (query.Text("since_id"), query.Text("until_id"));
        if (!query.TryInstant("since", out var since) || !query.TryInstant("until", out var until))
            return Refusal.Invalid("invalid time: since and until are RFC 3339 or YYYY-MM-DD");
        if (sinceId is not null && !Ulid.IsOne(sinceId) || untilId is not null && !Ulid.IsOne(untilId))
            return Refusal.Invalid("since_id and until_id are event ids");
        if (since is not null && sinceId is not null)
            return Refusal.Invalid("since and since_id cannot be used together");
        if (until is not null && since is null)
            return Refusal.Invalid("until requires since");
        if (untilId is not null && sinceId is null)
            return Refusal.Invalid("until_id requires since_id");
        return new ActivityEventsQuery(since, until, sinceId, untilId);
    }

    public bool Wants(Activity activity) =>
        !(activity.At < Since) && !(activity.At > Until)
        && (SinceId is null || string.CompareOrdinal(activity.EventId, SinceId) > 0)
        && (UntilId is null || string.CompareOrdinal(activity.EventId, UntilId) <= 0);

    /// <summary>Whether nothing that is wanted can still come.</summary>
    public bool IsOver(DateTimeOffset now) =>
        now > Until || (UntilId is not null && string.CompareOrdinal(Ulid.Of(now, 0, Guid.Empty), UntilId) > 0);
}
