using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;

namespace AlpacaMcp.Api.Tests.Streams;

/// <summary>A real WebSocket server on this machine that says, connection by connection, what a test says; the last script repeats.</summary>
internal sealed class StreamServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Func<StreamPeer, Task>[] scripts;
    private int connections;

    public StreamServer(params Func<StreamPeer, Task>[] scripts)
    {
        this.scripts = scripts;
        listener.Start();
        _ = AcceptAsync(); // Ends when the listener is disposed.
    }

    /// <summary>The heads of the upgrade requests.</summary>
    public ConcurrentQueue<string> Heads { get; } = new();

    /// <summary>What clients said, connection by connection.</summary>
    public ConcurrentQueue<string> Said { get; } = new();

    /// <summary>Answered instead of the upgrade, when set.</summary>
    public string? Refusal { get; set; }

    /// <summary>Whether the server stops reading after its script, so that it answers no ping.</summary>
    public bool IsDeaf { get; init; }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        while (true)
            _ = ServeAsync(await listener.AcceptTcpClientAsync());
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        var stream = client.GetStream();
        var head = await ReadHeadAsync(stream);
        Heads.Enqueue(head);
        if (Refusal is { } refusal)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(refusal));
            return;
        }
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {Accept(head)}\r\n\r\n"));
        using var socket = WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = true });
        var peer = new StreamPeer(socket, Said);
        await scripts[Math.Min(Interlocked.Increment(ref connections), scripts.Length) - 1](peer);
        await (IsDeaf ? peer.Silence : peer.EndAsync());
    }

    private static string Accept(string head)
    {
        var key = head.Split("\r\n").Single(line => line.StartsWith("Sec-WebSocket-Key: ", StringComparison.OrdinalIgnoreCase))["Sec-WebSocket-Key: ".Length..];
#pragma warning disable CA5350 // The protocol says SHA-1.
        return Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
#pragma warning restore CA5350
    }

    private static async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var one = new byte[1];
        while (!text.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one) == 1)
            text.Append((char)one[0]);
        return text.ToString();
    }
}
