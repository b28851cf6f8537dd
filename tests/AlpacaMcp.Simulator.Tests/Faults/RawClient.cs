using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AlpacaMcp.Simulator.Tests.Faults;

/// <summary>A client of bare sockets: it tells a reset from a clean close.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Uri _url;
    private readonly SimulatedExchange _exchange;

    public RawClient(SimulatedExchange exchange) => (_exchange, _url) = (exchange, exchange.Url);

    public Task ConnectAsync() => _socket.ConnectAsync(IPAddress.Loopback, _url.Port);

    public Task SendOrderAsync(string body) => SendAsync($"{Head("POST /v2/orders", body.Length)}{body}");

    public string Head(string line, long length) =>
        $"{line} HTTP/1.1\r\nHost: {_url.Authority}\r\nAPCA-API-KEY-ID: {_exchange.KeyId}\r\nAPCA-API-SECRET-KEY: {_exchange.SecretKey}\r\n"
        + $"Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n";

    public async Task SendAsync(string text) => await _socket.SendAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>Everything until the end, and what the end was.</summary>
    public async Task<(string Text, string End)> ReadToEndAsync()
    {
        var (text, buffer) = (new StringBuilder(), new byte[4096]);
        while (true)
        {
            try
            {
                var read = await _socket.ReceiveAsync(buffer);
                if (read == 0)
                    return (text.ToString(), "closed");
                text.Append(Encoding.UTF8.GetString(buffer, 0, read));
            }
            catch (SocketException failure)
            {
                return (text.ToString(), failure.SocketErrorCode == SocketError.ConnectionReset ? "reset" : failure.SocketErrorCode.ToString());
            }
        }
    }

    /// <summary>Reads until so much of the body has come; nothing more may have come with it.</summary>
    public async Task<string> ReadBodyAsync(int bytes)
    {
        var (text, buffer) = ("", new byte[4096]);
        while (Body(text).Length < bytes)
            text += Encoding.UTF8.GetString(buffer, 0, await _socket.ReceiveAsync(buffer));
        return Body(text);
    }

    /// <summary>Reads exactly so many bytes.</summary>
    public async Task<string> ReadAsync(int bytes)
    {
        var buffer = new byte[bytes];
        for (var read = 0; read < bytes;)
            read += await _socket.ReceiveAsync(buffer.AsMemory(read));
        return Encoding.UTF8.GetString(buffer);
    }

    public bool HasMore => _socket.Available > 0;

    public static string Body(string answer) => answer.Contains("\r\n\r\n", StringComparison.Ordinal) ? answer.Split("\r\n\r\n", 2)[1] : "";

    public void Dispose() => _socket.Dispose();
}
