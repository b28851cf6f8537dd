using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace AlpacaMcp.Simulator.Tests.Streams;

/// <summary>A WebSocket client that speaks JSON or MessagePack and waits for what it is told.</summary>
internal sealed class StreamClient : IAsyncDisposable
{
    // Only a broken exchange is that slow; the tests wait for events.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket _socket;
    private readonly bool _packed;
    private readonly Queue<JsonNode> _heard = new();

    private StreamClient(ClientWebSocket socket, bool packed) => (_socket, _packed) = (socket, packed);

    public WebSocketMessageType FrameType { get; private set; }

    public byte[] Frame { get; private set; } = [];

    public ClientWebSocket Socket => _socket;

    public static async Task<StreamClient> OpenAsync(Desk desk, string path, bool packed = false, bool headers = false, bool deflate = false)
    {
        var socket = new ClientWebSocket();
        if (headers)
        {
            socket.Options.SetRequestHeader("APCA-API-KEY-ID", desk.Exchange.KeyId);
            socket.Options.SetRequestHeader("APCA-API-SECRET-KEY", desk.Exchange.SecretKey);
        }
        if (deflate)
            socket.Options.DangerousDeflateOptions = new WebSocketDeflateOptions();
        socket.Options.CollectHttpResponseDetails = deflate;
        var address = new UriBuilder(desk.Exchange.Url) { Scheme = "ws", Path = path }.Uri;
        using var invoker = new HttpMessageInvoker(new ContentType(packed));
        await socket.ConnectAsync(address, invoker, CancellationToken.None).WaitAsync(Patience);
        return new StreamClient(socket, packed);
    }

    /// <summary>A trading stream that listens.</summary>
    public static async Task<StreamClient> TradingAsync(Desk desk, string keyId = "SIMULATOR", string secret = "simulator-secret")
    {
        var client = await OpenAsync(desk, "/stream");
        await client.SayAsync($$"""{"action":"auth","key":"{{keyId}}","secret":"{{secret}}"}""");
        Assert.Equal("authorized", (string?)(await client.HearAsync())["data"]?["status"]);
        await client.SayAsync("""{"action":"listen","data":{"streams":["trade_updates"]}}""");
        Assert.Equal("listening", (string?)(await client.HearAsync())["stream"]);
        return client;
    }

    /// <summary>A market data stream with a subscription.</summary>
    public static async Task<StreamClient> MarketAsync(Desk desk, string path, string channels, bool packed = false)
    {
        var client = await OpenAsync(desk, path, packed, headers: true);
        Assert.Equal("connected", (string?)(await client.HearAsync())["msg"]);
        Assert.Equal("authenticated", (string?)(await client.HearAsync())["msg"]);
        await client.SayAsync($$"""{"action":"subscribe",{{channels}}}""");
        Assert.Equal("subscription", (string?)(await client.HearAsync())["T"]);
        return client;
    }

    public Task SayAsync(string json) => _packed
        ? _socket.SendAsync(Packed.Write(json), WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None)
        : SayTextAsync(json);

    public Task SayTextAsync(string text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public Task SayBinaryAsync(byte[] bytes) => _socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);

    /// <summary>The next message; market data comes in lists of them.</summary>
    public async Task<JsonNode> HearAsync()
    {
        while (_heard.Count == 0)
        {
            if (!await ReadAsync())
                throw new InvalidOperationException($"Closed: {_socket.CloseStatus}");
            var message = _packed ? Packed.Read(Frame) : JsonNode.Parse(Frame)!;
            foreach (var one in message as JsonArray ?? new JsonArray(message))
                _heard.Enqueue(one!);
        }
        return _heard.Dequeue();
    }

    public async Task<List<JsonNode>> HearAsync(int count)
    {
        var heard = new List<JsonNode>();
        while (heard.Count < count)
            heard.Add(await HearAsync());
        return heard;
    }

    /// <summary>Says something and hears the answer.</summary>
    public async Task<JsonNode> AskAsync(string json)
    {
        await SayAsync(json);
        return await HearAsync();
    }

    /// <summary>Reads one frame; false when the exchange has closed.</summary>
    public async Task<bool> ReadAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var read = await _socket.ReceiveAsync(buffer, CancellationToken.None).WaitAsync(Patience);
            if (read.MessageType == WebSocketMessageType.Close)
                return false;
            message.Write(buffer, 0, read.Count);
            if (!read.EndOfMessage)
                continue;
            (FrameType, Frame) = (read.MessageType, message.ToArray());
            return true;
        }
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A content type is no header of a GET for .NET; other clients send it.</summary>
    private sealed class ContentType(bool packed) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (packed)
            {
                request.Content = new ByteArrayContent([]);
                request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/msgpack");
            }
            return base.SendAsync(request, cancellationToken);
        }
    }
}
