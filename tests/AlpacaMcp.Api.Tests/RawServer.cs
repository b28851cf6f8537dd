using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AlpacaMcp.Api.Tests;

/// <summary>A real socket on this machine: reads whole requests, one after the other, and gives each the bytes a test says; null closes the connection.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, string?> answer;
    private int connections;

    public RawServer(Func<string, string?> answer)
    {
        this.answer = answer;
        listener.Start();
        _ = AcceptAsync(); // Ends when the listener is disposed.
    }

    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The same with their headers.</summary>
    public ConcurrentQueue<string> Heads { get; } = new();

    public int Connections => connections;

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public static string Json(string body) => $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}";

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await listener.AcceptTcpClientAsync();
            Interlocked.Increment(ref connections);
            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        var stream = client.GetStream();
        while (await ReadRequestAsync(stream) is { } line)
        {
            Requests.Enqueue(line);
            if (answer(line) is not { } bytes)
                return;

            await stream.WriteAsync(Encoding.ASCII.GetBytes(bytes));
            if (bytes.Contains("Connection: close", StringComparison.Ordinal))
                return;
        }
    }

    /// <summary>The request's first line once its head and body are read; null when the other side has closed.</summary>
    private async Task<string?> ReadRequestAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!IsWhole(text.ToString()))
        {
            var read = await stream.ReadAsync(buffer);
            if (read == 0)
                return null;
            text.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        Heads.Enqueue(text.ToString().Split("\r\n\r\n")[0]);
        return text.ToString().Split("\r\n")[0];
    }

    private static bool IsWhole(string request)
    {
        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return false;

        var length = request[..end].Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase));
        return request.Length - end - 4 >= (length is null ? 0 : int.Parse(length["Content-Length: ".Length..], CultureInfo.InvariantCulture));
    }
}
