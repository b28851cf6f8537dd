using AlpacaMcp.Histories.Time;

namespace AlpacaMcp.Histories.Broker;

/// <summary>What the broker does with a request that has arrived unharmed. Knows only what the desk asks for: anything else fails the history.</summary>
internal sealed class Endpoints(EventLoop loop, Book book, Market market, OrderTraffic traffic)
{
    private readonly OrderPages _orders = new(loop, book);
    private readonly AccountPages _account = new(book, market);

    public Reply Answer(Call call, Fate fate)
    {
        var (path, query) = Split(call.Path);
        return (call.Method, path.Split('/')[2..]) switch
        {
            ("POST", ["orders"]) => Shown(traffic.Place(call, fate)),
            ("PATCH", ["orders", var id]) => Shown(traffic.Replace(Guid.Parse(id), call, fate)),
            ("DELETE", ["orders", var id]) => Done(book.Find(Guid.Parse(id)) is { } order ? traffic.Cancel(order) : Refused.NoOrder),
            ("DELETE", ["orders"]) => traffic.CancelAll(),
            ("GET", ["orders"]) => _orders.List(query, _orders.Listed(fate.Lag)),
            ("GET", ["orders", var id]) => _orders.One(book.Find(Guid.Parse(id))),
            ("GET", ["orders:by_client_order_id"]) => _orders.One(book.Find(query["client_order_id"])),
            ("GET", var segments) => Read(segments, query, fate),
            _ => throw new NotSupportedException($"The broker's model does not know {call.Method} {call.Path}."),
        };
    }

    private Reply Read(string[] segments, IReadOnlyDictionary<string, string> query, Fate fate) => segments switch
    {
        ["account"] => new(200, _account.Account()),
        ["account", "activities", ..] => new(200, "[]"u8.ToArray()),
        ["clock"] => new(200, AccountPages.Clock(loop.Now)),
        ["positions"] => new(200, _account.Positions(_orders.Listed(fate.Lag))),
        ["positions", var symbol] => _account.Position(symbol, loop.Now) is { } position ? new(200, position) : Reply.Of(Refused.NoPosition),
        ["assets", var symbol] => new(200, AccountPages.Asset(symbol)),
        ["stocks", "bars"] => new(200, _account.DailyBars(query["symbols"].Split(','), loop.Now)),
        ["stocks", "snapshots"] => new(200, _account.Snapshots(query["symbols"].Split(','), loop.Now)),
        _ => throw new NotSupportedException($"The broker's model does not know GET {string.Join('/', segments)}."),
    };

    private static Reply Shown((BookedOrder? Order, Refused? Refused) result) => result.Order is { } order
        ? new(200, Wire.Write(json => Wire.Order(json, order, order.Now)))
        : Reply.Of(result.Refused!); // one of the two

    private static Reply Done(Refused? refused) => refused is null ? Reply.NoContent : Reply.Of(refused);

    private static (string Path, IReadOnlyDictionary<string, string> Query) Split(string pathAndQuery)
    {
        var mark = pathAndQuery.IndexOf('?', StringComparison.Ordinal);
        if (mark < 0)
            return (pathAndQuery, new Dictionary<string, string>());
        var fields = pathAndQuery[(mark + 1)..].Split('&').Select(field => field.Split('='));
        return (pathAndQuery[..mark], fields.ToDictionary(field => field[0], field => Uri.UnescapeDataString(field[1])));
    }
}
