using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;

namespace AlpacaMcp.Api.Tests.Streams;

/// <summary>The server's end of one connection.</summary>
internal sealed class StreamPeer(WebSocket socket, ConcurrentQueue<string> said)
{
    public Task Silence { get; } = new TaskCompletionSource().Task;

    /// <summary>Hears the next message.</summary>
    public async Task HearAsync()
    {
        var buffer = new byte[64 * 1024];
        var read = await socket.ReceiveAsync(buffer, CancellationToken.None);
        said.Enqueue(read.MessageType == WebSocketMessageType.Close ? $"close {read.CloseStatus}" : Encoding.UTF8.GetString(buffer, 0, read.Count));
    }

    public Task SayAsync(string text, WebSocketMessageType type = WebSocketMessageType.Text) => SayAsync(Encoding.UTF8.GetBytes(text), type, true);

    public Task SayAsync(byte[] bytes, WebSocketMessageType type, bool end) => socket.SendAsync(bytes, type, end, CancellationToken.None);

    public void Abort() => socket.Abort();

    /// <summary>Hears until the client has closed or is gone.</summary>
    public async Task EndAsync()
    {
        try
        {
            while (socket.State is WebSocketState.Open)
                await HearAsync();
        }
        catch (WebSocketException)
        {
            said.Enqueue("gone");
        }
    }

    /// <summary>Lets a client of the trading stream in, in binary frames as paper trading sends them.</summary>
    public async Task AdmitAsync()
    {
        await HearAsync();
        await SayAsync("""{"stream":"authorization","data":{"action":"authenticate","status":"authorized"}}""", WebSocketMessageType.Binary);
        await HearAsync();
        await SayAsync("""{"stream":"listening","data":{"streams":["trade_updates"]}}""", WebSocketMessageType.Binary);
    }

    /// <summary>Lets a client of a market data stream in and takes its subscription.</summary>
    public async Task AdmitToMarketAsync()
    {
        await SayAsync("""[{"T":"success","msg":"connected"}]""");
        await HearAsync();
        await SayAsync("""[{"T":"success","msg":"authenticated"}]""");
        await HearAsync();
        await SayAsync("""[{"T":"subscription","quotes":["AAPL"]}]""");
    }
}
