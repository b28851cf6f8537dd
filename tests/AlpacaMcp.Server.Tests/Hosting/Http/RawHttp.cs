using System.Net.Sockets;
using System.Text;

namespace AlpacaMcp.Server.Tests.Hosting.Http;

/// <summary>A request written byte by byte, for what no client library sends.</summary>
internal static class RawHttp
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <summary>The whole answer; the request should ask to close the connection.</summary>
    public static async Task<string> SendAsync(Uri server, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer).WaitAsync(s_patience);
        }
        catch (IOException) when (answer.Length > 0)
        {
            // It has answered, and did not wait for the rest of the request.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }

    /// <summary>The status of an answer; 0 when the connection was closed without one.</summary>
    public static async Task<int> StatusAsync(Uri server, string request)
    {
        var answer = await SendAsync(server, request);
        return answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) ? int.Parse(answer.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture) : 0;
    }
}
