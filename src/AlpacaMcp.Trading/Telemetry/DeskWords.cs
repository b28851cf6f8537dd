using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Locates;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading.Telemetry;

/// <summary>The values of labels.</summary>
internal static class DeskWords
{
    internal const string Order = "order";
    internal const string Replace = "replace";
    internal const string Close = "close";
    internal const string Exercise = "exercise";
    internal const string Lapse = "lapse";
    internal const string Locate = "locate";
    internal const string Repeated = "repeated";
    internal const string SameOrder = "same_order";
    internal const string SameId = "same_id";
    internal const string Found = "found";
    internal const string Absent = "absent";
    internal const string Orphan = "orphan";
    internal const string Ambiguous = "ambiguous";
    internal const string Committed = "committed";
    internal const string Failed = "failed";
    internal const string Read = "read";
    internal const string Write = "write";
    internal const string Noted = "noted";
    internal const string Lost = "lost";

    /// <summary>Codes of denials that are no risk rule's, those that are seen in earnest; the rest is "other".</summary>
    internal static IReadOnlyList<string> OtherCodes { get; } =
    [
        ApprovalCode.Required, ApprovalCode.Denied, ApprovalCode.TooMany, RepeatGuard.Code, Refusals.NotReconciledCode, "JOURNAL_UNAVAILABLE", "STATE_UNREADABLE",
        "CLIENT_ORDER_ID_REUSED", "CLIENT_ORDER_ID_IN_FLIGHT", "WOULD_NOT_REDUCE", "HELD_FOR_ORDERS", LocateRules.InFlight,
    ];

    /// <summary>Limits that something uses up; one that bounds each order by itself has no headroom.</summary>
    internal static IReadOnlyList<string> Limits { get; } =
    [
        RiskCode.PositionShare, RiskCode.GrossExposure, RiskCode.OpenOrders, RiskCode.OrdersPerMinute, RiskCode.OrdersPerDay, RiskCode.DailyNotional, RiskCode.DailyLoss, RiskCode.Drawdown, RiskCode.ReducingLoop,
    ];

    internal static string Of(IntentKind kind) => kind switch
    {
        IntentKind.Order => Order,
        IntentKind.Replace => Replace,
        IntentKind.Exercise => Exercise,
        IntentKind.Lapse => Lapse,
        _ => Locate,
    };

    internal static string Of(OutcomeKind outcome) => outcome switch
    {
        OutcomeKind.Placed => "placed",
        OutcomeKind.Invalid => "invalid",
        OutcomeKind.Denied => "denied",
        OutcomeKind.Rejected => "rejected",
        OutcomeKind.NotPlaced => "not_placed",
        _ => "unknown",
    };
}
