using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>What no client would write on standard input, to the real process: bounded memory, a quick end, and nothing on stdout but the protocol.</summary>
public sealed class HostileInputTests
{
    private const string Initialize =
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""";

    private const long MostMemory = 300L * 1024 * 1024;

    public static TheoryData<string> Lines =>
    [
        "", "null", "[]", "{", "\u0000", "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\\u0000\"}", "nested 1000", "nested 100000",
        "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"\\ud800\"}", "HTTP/1.1 200 OK", "[{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}]",
    ];

    [Fact]
    public async Task A_line_of_a_gigabyte_takes_no_memory_and_ends_the_server()
    {
        using var server = new ServerProcess(new Dictionary<string, string>());
        await server.WriteLineAsync(Initialize);
        var first = await server.ReadLineAsync();
        var piece = new byte[1024 * 1024];
        piece.AsSpan().Fill((byte)'x');

        var (written, peak) = (0L, 0L);
        try
        {
            for (; written < 1024; written++)
            {
                await server.Input.WriteAsync(piece).AsTask().WaitAsync(TimeSpan.FromSeconds(10));
                peak = Math.Max(peak, server.MemoryBytes);
            }
        }
        catch (IOException)
        {
            // It listens no longer.
        }

        var (exitCode, rest, _) = await server.EndAsync(TimeSpan.FromSeconds(5));

        Assert.Contains("\"serverInfo\"", first, StringComparison.Ordinal);
        Assert.Equal((0, ""), (exitCode, rest));
        Assert.InRange(written, 4, 1023);
        Assert.InRange(peak, 1, MostMemory);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task After_a_line_that_is_no_message_the_next_one_is_answered(string line)
    {
        await using var exchange = await Exchanges.StartAsync();
        using var server = new ServerProcess(Exchanges.Settings(exchange));

        await server.WriteLineAsync(Initialize);
        await server.WriteLineAsync(line.StartsWith("nested ", StringComparison.Ordinal) ? Nested(int.Parse(line.AsSpan(7), CultureInfo.InvariantCulture)) : line);
        await server.WriteLineAsync("""{"jsonrpc":"2.0","id":"last","method":"ping"}""");

        Assert.All(await ReadToLastAsync(server), answer => Assert.Equal("2.0", JsonDocument.Parse(answer).RootElement.GetProperty("jsonrpc").GetString()));
        Assert.Empty(exchange.Requests.All);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0xFD })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    public async Task Bytes_that_are_no_text_place_nothing(byte[] bytes)
    {
        await using var exchange = await Exchanges.StartAsync();
        using var server = new ServerProcess(Exchanges.Settings(exchange));
        await server.WriteLineAsync(Initialize);
        byte[] call =
        [
            .. """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"place_stock_order","arguments":{"symbol":"AAPL"""u8, .. bytes, .. "\",\"side\":\"buy\",\"qty\":1}}}\n"u8,
        ];

        await server.Input.WriteAsync(call);
        await server.Input.FlushAsync();
        await server.WriteLineAsync("""{"jsonrpc":"2.0","id":"last","method":"ping"}""");

        Assert.All(await ReadToLastAsync(server), answer => Assert.Equal("2.0", JsonDocument.Parse(answer).RootElement.GetProperty("jsonrpc").GetString()));
        Assert.Empty(exchange.Book.Orders);
        Assert.Empty(Exchanges.Changes(exchange));
    }

    private static async Task<IReadOnlyList<string>> ReadToLastAsync(ServerProcess server)
    {
        List<string> lines = [];
        while (await server.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (line.Contains("\"last\"", StringComparison.Ordinal))
                return lines;
        }

        throw new EndOfStreamException(string.Join('\n', lines));
    }

    private static string Nested(int depth) => new StringBuilder()
        .Append("""{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"place_stock_order","arguments":{"symbol":""")
        .Append('[', depth).Append(']', depth).Append(""","side":"buy","qty":1}}}""").ToString();
}
