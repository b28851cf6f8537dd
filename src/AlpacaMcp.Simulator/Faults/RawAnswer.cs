using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace AlpacaMcp.Simulator.Faults;

/// <summary>An answer written past Kestrel, which would never send one that is shorter than its Content-Length.</summary>
internal static class RawAnswer
{
    /// <summary>Sends the whole head and the first bytes of the body; the system has taken them when this completes.</summary>
    public static async Task<Socket> SendBeginningAsync(HttpContext http, MemoryStream answer, int bodyBytes)
    {
        var socket = http.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;
        var body = answer.ToArray();
        byte[] bytes = [.. Encoding.ASCII.GetBytes(Head(http.Response, body.Length)), .. body.AsSpan(0, Math.Min(bodyBytes, body.Length))];
        for (var sent = 0; sent < bytes.Length;)
            sent += await socket.SendAsync(bytes.AsMemory(sent));
        return socket;
    }

    private static string Head(HttpResponse response, int length)
    {
        var head = new StringBuilder($"HTTP/1.1 {response.StatusCode} {ReasonPhrases.GetReasonPhrase(response.StatusCode)}\r\n");
        foreach (var (name, values) in response.Headers.Where(header => !header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)))
            head.Append(name).Append(": ").Append(values.ToString()).Append("\r\n");
        return head.Append("Content-Length: ").Append(length).Append("\r\n\r\n").ToString();
    }
}
