using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Endpoints.Options;

/// <summary>An account without a data subscription: the indicative feed now, OPRA's trades after a quarter of an hour.</summary>
internal static class OptionFeed
{
    public static readonly TimeSpan Delay = TimeSpan.FromMinutes(15);

    public static Refusal? LatestObjection(string feed) => feed switch
    {
        "" or "indicative" => null,
        "opra" => Refusal.NotSubscribed("OPRA data"),
        _ => Refusal.BadData($"invalid feed: {feed}"),
    };

    public static Refusal? HistoryObjection(DateTimeOffset end, DateTimeOffset now) =>
        end > now - Delay ? Refusal.NotSubscribed("recent OPRA data") : null;
}
