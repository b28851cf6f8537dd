using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Endpoints.Stocks;

/// <summary>Which stock feeds a plan sees, and from when: IEX always, SIP as the plan allows.</summary>
internal static class StockFeed
{
    public static readonly TimeSpan SipDelay = TimeSpan.FromMinutes(15);

    /// <summary>What a feed calls now; all feeds show the same market.</summary>
    public static DateTimeOffset Newest(string feed, DateTimeOffset now) => feed == "delayed_sip" ? now - SipDelay : now;

    public static Refusal? LatestObjection(string feed, DataPlan plan) => feed switch
    {
        "" or "iex" or "delayed_sip" or "boats" or "overnight" or "otc" => null,
        "sip" => plan.IsPlus ? null : Recent,
        _ => Refusal.BadData($"invalid feed: {feed}"),
    };

    public static Refusal? HistoryObjection(string feed, DataPlan plan, DateTimeOffset end, DateTimeOffset now) => feed switch
    {
        "iex" or "otc" or "boats" => null,
        "" or "sip" => !plan.IsPlus && end > now - plan.Delay ? Recent : null,
        _ => Refusal.BadData($"invalid feed: {feed}"),
    };

    private static Refusal Recent => Refusal.NotSubscribed("recent SIP data");
}
