using System.Globalization;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Approvals;

/// <summary>Why a person is asked before an order is sent. Pure.</summary>
internal static class ApprovalReasons
{
    internal static readonly TimeSpan AfterResume = TimeSpan.FromMinutes(60);
    internal static readonly TimeSpan AfterNews = TimeSpan.FromMinutes(10);

    internal static IReadOnlyList<string> Of(RiskPolicy policy, ApprovalCase wish, ApprovalView view, DateTimeOffset now)
    {
        List<string> reasons = [];
        if (!wish.OnlyCloses && policy.ApprovalAboveUsd is { } above && !(wish.Cost <= above))
            reasons.Add($"it may cost more than {above:0.##} USD");
        if (wish.SellsToOpen)
            reasons.Add("it sells option contracts to open");
        if (!wish.OnlyCloses && IsWithin(AfterResume, view.ResumedAt, now))
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"trading was resumed at {view.ResumedAt:HH:mm:ss} UTC, less than {AfterResume.TotalMinutes} minutes ago"));
        if (policy.TaintAfterNews && IsWithin(AfterNews, view.TaintedAt, now))
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{view.Ask.Caller} read news at {view.TaintedAt:HH:mm:ss} UTC, less than {AfterNews.TotalMinutes} minutes ago"));
        return reasons;
    }

    // A clock that was set back makes the span longer, never shorter.
    private static bool IsWithin(TimeSpan span, DateTimeOffset? since, DateTimeOffset now) => now - since < span;
}
