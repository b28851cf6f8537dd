using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AlpacaMcp.Simulator;

namespace AlpacaMcp.Benchmarks.Load;

/// <summary>
/// A broker that costs next to nothing: an exchange's answers, recorded when they are first asked for and the same ever after. Each order is
/// accepted, and filled when the lists are next read.
/// </summary>
internal sealed class CannedBroker(SimulatedExchange exchange) : HttpMessageHandler
{
    private const int Recent = 10;

    private readonly HttpMessageInvoker _record = new(new SocketsHttpHandler());
    private readonly ConcurrentDictionary<string, byte[]> _recorded = new();
    private readonly Lock _turn = new();
    private readonly Queue<JsonObject> _orders = new();
    private JsonObject? _pattern;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.PathAndQuery; // every request of ours has one
        if (request.Method == HttpMethod.Post)
            return Answer(await AcceptAsync(request, cancellationToken));
        if (path.StartsWith("/v2/orders?", StringComparison.Ordinal))
            return Answer(path.Contains("status=all", StringComparison.Ordinal) ? Filled() : "[]"u8.ToArray());
        if (!_recorded.TryGetValue(path, out var body))
            _recorded[path] = body = await RecordAsync(request, cancellationToken);
        return Answer(body);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _record.Dispose();
        base.Dispose(disposing);
    }

    private static HttpResponseMessage Answer(byte[] body)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } } };
        response.Headers.Add("X-RateLimit-Limit", "100000000"); // Its budget is not what is measured.
        return response;
    }

    private async Task<byte[]> AcceptAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = await request.Content!.ReadAsByteArrayAsync(cancellationToken); // an order has a body
        _pattern ??= JsonNode.Parse(await RecordAsync(request, cancellationToken, sent))!.AsObject(); // the exchange answers with an object
        using var wish = JsonDocument.Parse(sent);
        var order = _pattern.DeepClone().AsObject();
        foreach (var field in wish.RootElement.EnumerateObject())
            order[field.Name] = JsonNode.Parse(field.Value.GetRawText());
        lock (_turn)
        {
            order["id"] = new Guid(_orders.Count, 0, 0, BitConverter.GetBytes((long)_orders.Count)).ToString();
            _orders.Enqueue(order);
            if (_orders.Count > Recent)
                _orders.Dequeue();
        }

        return Bytes(order);
    }

    private byte[] Filled()
    {
        lock (_turn)
            return Bytes(new JsonArray([.. _orders.Reverse().Select(Filled)]));
    }

    private static byte[] Bytes(JsonNode answer) => Encoding.UTF8.GetBytes(answer.ToJsonString());

    private static JsonNode Filled(JsonObject order)
    {
        var filled = order.DeepClone();
        (filled["status"], filled["filled_qty"], filled["filled_avg_price"]) = ("filled", order["qty"]!.DeepClone(), order["limit_price"]!.DeepClone()); // every order here has both
        return filled;
    }

    private async Task<byte[]> RecordAsync(HttpRequestMessage asked, CancellationToken cancellationToken, byte[]? body = null)
    {
        using var request = new HttpRequestMessage(asked.Method, asked.RequestUri);
        request.Headers.Add("APCA-API-KEY-ID", exchange.KeyId);
        request.Headers.Add("APCA-API-SECRET-KEY", exchange.SecretKey);
        if (body is not null)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        using var response = await _record.SendAsync(request, cancellationToken);
        var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return response.IsSuccessStatusCode ? answer : throw new InvalidOperationException($"{asked.RequestUri}: {(int)response.StatusCode} {Encoding.UTF8.GetString(answer)}");
    }
}
