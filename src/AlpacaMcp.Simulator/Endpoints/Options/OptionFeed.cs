using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Endpoints.Options;

/// <summary>Which option feeds a plan sees, and from when: the indicative one always, OPRA as the plan allows.</summary>
internal static class OptionFeed
{
    public static Refusal? LatestObjection(string feed, DataPlan plan) => feed switch
    {
        "" or "indicative" => null,
        "opra" => plan.IsPlus ? null : Refusal.NotSubscribed("OPRA data"),
        _ => Refusal.BadData($"invalid feed: {feed}"),
    };

    public static Refusal? HistoryObjection(DataPlan plan, DateTimeOffset end, DateTimeOffset now) =>
        !plan.IsPlus && end > now - plan.Delay ? Refusal.NotSubscribed("recent OPRA data") : null;
}
