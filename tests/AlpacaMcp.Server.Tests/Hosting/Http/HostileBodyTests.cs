using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AlpacaMcp.Server.Access;
using AlpacaMcp.Server.Tests.Access;

namespace AlpacaMcp.Server.Tests.Hosting.Http;

public sealed class HostileBodyTests : IAsyncLifetime
{
    private GuardedBench? _bench;
    private string _token = "";

    private GuardedBench Bench => _bench ?? throw new InvalidOperationException("Not started.");

    public static TheoryData<string> Malformed =>
    [
        "", "null", "17", "\"text\"", "{", "{}}", "{\"jsonrpc\":\"2.0\",}", "// comment\n{}", "\u0000", "{\"jsonrpc\":\"2.0\",\"method\":\"\\ud800\"}",
        "nested 65", "nested 1000", "nested 1000000", "[]", "[[[]]]",
    ];

    public async Task InitializeAsync()
    {
        _bench = await GuardedBench.StartAsync();
        _token = _bench.Make("desk", Scope.Trade);
    }

    public async Task DisposeAsync() => await Bench.DisposeAsync();

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_is_no_message_is_answered_with_400(string body)
    {
        var answer = await Bench.PostAsync(_token, body.StartsWith("nested ", StringComparison.Ordinal) ? Nested(int.Parse(body.AsSpan(7), CultureInfo.InvariantCulture)) : body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("\"error\"", answer.Text, StringComparison.Ordinal);
        Assert.Empty(Bench.Exchange.Requests.All);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_no_message()
    {
        var start = $"POST /mcp HTTP/1.1\r\nHost: mcp.example.test\r\nAuthorization: Bearer {_token}\r\nContent-Type: application/json\r\nContent-Length: 4\r\nConnection: close\r\n\r\n";

        Assert.Equal(400, await RawHttp.StatusAsync(Bench.Endpoint, start + "\"\u00ff\u00fe\""));
    }

    [Theory]
    [InlineData(4 * 1024 * 1024 + 1)]
    [InlineData(8 * 1024 * 1024)]
    public async Task A_body_above_four_megabytes_is_refused(int bytes)
    {
        var answer = await RawHttp.SendAsync(Bench.Endpoint, $"POST /mcp HTTP/1.1\r\nHost: mcp.example.test\r\nAuthorization: Bearer {_token}\r\nContent-Type: application/json\r\nContent-Length: {bytes}\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Four_megabytes_in_one_number_or_text_place_nothing()
    {
        var number = await Bench.CallAsync(_token, "place_stock_order", $$"""{"symbol":"AAPL","side":"buy","qty":1{{new string('0', 1_000_000)}}}""");
        var text = await Bench.CallAsync(_token, "place_stock_order", $$"""{"symbol":"{{new string('A', 3_000_000)}}","side":"buy","qty":1}""");

        Assert.Contains("INVALID", number.Text, StringComparison.Ordinal);
        Assert.Contains("INVALID", text.Text, StringComparison.Ordinal);
        Assert.Equal(0, Bench.Changes);
    }

    [Fact]
    public async Task Without_a_token_not_even_the_body_is_waited_for()
    {
        var answer = await RawHttp.StatusAsync(Bench.Endpoint, "POST /mcp HTTP/1.1\r\nHost: mcp.example.test\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\nConnection: close\r\n\r\n{");

        Assert.Equal(401, answer);
    }

    [Fact]
    public async Task A_compressed_body_is_not_unpacked()
    {
        var status = await RawHttp.StatusAsync(
            Bench.Endpoint, $"POST /mcp HTTP/1.1\r\nHost: mcp.example.test\r\nAuthorization: Bearer {_token}\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{{}}");

        Assert.Equal(415, status);
    }

    [Fact]
    public async Task A_hundred_slow_clients_keep_nobody_from_halting()
    {
        List<TcpClient> slow = [];
        for (var i = 0; i < 100; i++)
        {
            var client = new TcpClient();
            await client.ConnectAsync(Bench.Endpoint.Host, Bench.Endpoint.Port);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(i % 2 == 0
                ? "POST /mcp HTTP/1.1\r\nHost: mcp.exa"
                : $"POST /mcp HTTP/1.1\r\nHost: mcp.example.test\r\nAuthorization: Bearer {_token}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{"));
            slow.Add(client);
        }

        var halted = await Bench.CallAsync(_token, "halt_trading", """{"reason":"slow clients"}""");

        Assert.Equal(HttpStatusCode.OK, halted.Status);
        Assert.Contains("halted", halted.Text, StringComparison.Ordinal);
        slow.ForEach(client => client.Dispose());
    }

    private static string Nested(int depth) =>
        $$$$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"place_stock_order","arguments":{"symbol":{{{{new string('[', depth)}}}}{{{{new string(']', depth)}}}},"side":"buy","qty":1}}}""";
}
