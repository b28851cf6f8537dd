using System.Net.Sockets;
using System.Text;
using AlpacaMcp.Server.Tests.Hosting.Http;

namespace AlpacaMcp.EndToEnd.Tests.Attacks.Senders;

/// <summary>Too much, too often, and too slowly.</summary>
internal static class Floods
{
    private const string Slow = "POST /mcp HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n";

    public static IReadOnlyDictionary<string, Sender> All { get; } = new Dictionary<string, Sender>
    {
        ["flood.requests"] = RequestsAsync,
        ["flood.orders"] = OrdersAsync,
        ["flood.same_order"] = SameOrderAsync,
        ["flood.lines"] = LinesAsync,
        ["flood.idle_streams"] = Over.Http(IdleStreamsAsync),
        ["flood.slow_clients"] = Over.Http(SlowClientsAsync),
        ["flood.slow_head"] = Over.Http(target => WaitAsync(target, "POST /mcp HTTP/1.1\r\nHost: {host}\r\nX-Note: ")),
        ["flood.slow_body"] = Over.Http(target => WaitAsync(target, $"{Slow}\r\n{{")),
    };

    // Until it is told to wait; a halt passes then. All other rows are the same caller, so it is a server of its own.
    private static async Task<Reply> RequestsAsync(ITarget target)
    {
        await using var flooded = (HttpTarget)await target.SiblingAsync(("ALPACA_MCP_HTTP_CALLS_PER_SECOND", "1"));
        Reply shed;
        do
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => flooded.SendAsync(Asked.Any("tools/list"))));
            shed = answers.FirstOrDefault(answer => answer.Status == "429") ?? answers[0];
        }
        while (shed.Status != "429");

        var halt = await flooded.SendAsync(Asked.Call("halt_trading", """{"reason":"a flood"}"""));
        return new($"{shed.Status}, then {halt.Status}", shed.Text + halt.Text);
    }

    // Thirty orders that each are within every limit, twenty in a minute.
    private static async Task<Reply> OrdersAsync(ITarget target)
    {
        await using var flooded = await target.SiblingAsync();
        var reply = new Reply("", "");
        for (var cents = 0; cents < 30; cents++)
            reply = await flooded.SendAsync(Asked.Call("place_stock_order", $$"""{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_price":100.{{cents:00}}}"""));
        return reply;
    }

    private static async Task<Reply> SameOrderAsync(ITarget target)
    {
        await using var flooded = await target.SiblingAsync();
        var reply = new Reply("", "");
        for (var i = 0; i < 20; i++)
            reply = await flooded.SendAsync(Asked.Call("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":2,"type":"limit","limit_price":101}"""));
        return reply;
    }

    private static async Task<Reply> LinesAsync(ITarget target)
    {
        await using var flooded = await target.SiblingAsync();
        return await flooded.SendUnreadableAsync(string.Join('\n', Enumerable.Repeat("{", 10_000)));
    }

    private static async Task<Reply> IdleStreamsAsync(HttpTarget target)
    {
        var listen = Asked.Any("subscriptions/listen", "\"notifications\":{\"resourceSubscriptions\":[\"alpaca://account\"]},");
        List<HttpResponseMessage> streams = [];
        for (var i = 0; i < 1_000; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, target.Endpoint) { Content = new StringContent(listen.Body, Encoding.UTF8, "application/json") };
            streams.Add(await target.SendAsync(request, target.Trader, ("MCP-Protocol-Version", Asked.Version), ("Mcp-Method", listen.Method)));
        }

        var call = await target.SendAsync(Asked.Clock);
        var statuses = streams.GroupBy(stream => (int)stream.StatusCode).OrderBy(group => group.Key).Select(group => $"{group.Count()} times {group.Key}");
        streams.ForEach(stream => stream.Dispose());
        return new($"{string.Join(", ", statuses)}; {call.Status}", call.Text);
    }

    private static async Task<Reply> SlowClientsAsync(HttpTarget target)
    {
        List<TcpClient> slow = [];
        for (var i = 0; i < 200; i++)
        {
            var client = new TcpClient();
            await client.ConnectAsync(target.Endpoint.Host, target.Endpoint.Port);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(Head(target, i % 2 == 0 ? Slow : $"{Slow}Authorization: Bearer {target.Trader}\r\n\r\n{{")));
            slow.Add(client);
        }

        var reply = await target.SendAsync(Asked.Clock);
        slow.ForEach(client => client.Dispose());
        return reply;
    }

    private static async Task<Reply> WaitAsync(HttpTarget target, string beginning) => new($"{await RawHttp.StatusAsync(target.Endpoint, Head(target, beginning))}", "");

    private static string Head(HttpTarget target, string text) => text.Replace("{host}", target.Endpoint.Authority, StringComparison.Ordinal);
}
