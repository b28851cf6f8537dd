using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Endpoints.Stocks;

/// <summary>A paper account without a data subscription: IEX now, SIP after a quarter of an hour.</summary>
internal static class StockFeed
{
    public static readonly TimeSpan SipDelay = TimeSpan.FromMinutes(15);

    /// <summary>What a feed calls now; all feeds show the same market.</summary>
    public static DateTimeOffset Newest(string feed, DateTimeOffset now) => feed == "delayed_sip" ? now - SipDelay : now;

    public static Refusal? LatestObjection(string feed) => feed switch
    {
        "" or "iex" or "delayed_sip" or "boats" or "overnight" or "otc" => null,
        "sip" => Recent,
        _ => Refusal.BadData($"invalid feed: {feed}"),
    };

    public static Refusal? HistoryObjection(string feed, DateTimeOffset end, DateTimeOffset now) => feed switch
    {
        "iex" or "otc" or "boats" => null,
        "" or "sip" => end > now - SipDelay ? Recent : null,
        _ => Refusal.BadData($"invalid feed: {feed}"),
    };

    private static Refusal Recent => Refusal.NotSubscribed("recent SIP data");
}
