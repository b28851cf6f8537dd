using System.Diagnostics;
using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>Whoever asked is gone while an order is under way, or the server is told to end: the order is not lost, and the process is gone in five seconds.</summary>
public sealed class GoneClientTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_toEnd = TimeSpan.FromSeconds(5);
    private static readonly FaultRule s_order = new() { Method = "POST", PathPrefix = "/v2/orders" };
    private readonly TemporaryHome _home = new();

    [Theory]
    [InlineData("input ends", true)]
    [InlineData("input ends", false)]
    [InlineData("TERM", true)]
    [InlineData("TERM", false)]
    [InlineData("TERM over http", true)]
    [InlineData("TERM over http", false)]
    public async Task An_order_under_way_is_in_the_journal_and_found_by_the_next_server(string end, bool isPlaced)
    {
        await using var exchange = await Exchanges.StartAsync();
        var settings = new Dictionary<string, string>(Exchanges.Settings(exchange)) { ["ALPACA_MCP_HOME"] = _home.Path, ["ALPACA_MCP_SETTLE_QUIET_PERIOD_MS"] = "500" };
        var silence = new NoResponse(processed: isPlaced);
        exchange.Faults.Add(silence, s_order);
        using var server = end.EndsWith("http", StringComparison.Ordinal) ? new ServerProcess(settings, "--transport", "http", "--port", "0") : new ServerProcess(settings);
        var asked = AskAsync(server, overHttp: end.EndsWith("http", StringComparison.Ordinal));
        await silence.Reached.WaitAsync(TimeSpan.FromSeconds(60));

        if (end == "input ends")
            server.CloseInput();
        else
            server.AskToEnd();
        var (exitCode, _, _) = await server.EndAsync(s_toEnd);
        await asked;
        var (_, rows, _) = await OperatorCommand.RunAsync(settings, "", "journal", "tail", "-n", "50");

        Assert.Equal(0, exitCode);
        Assert.Contains("mine", rows, StringComparison.Ordinal);
        await FindAsync(exchange, settings, isPlaced);
    }

    public void Dispose() => _home.Dispose();

    // The next server says "placed" of an order that is there, and otherwise that it may be placed again, which it then is, once.
    private static async Task FindAsync(Simulator.SimulatedExchange exchange, Dictionary<string, string> settings, bool isPlaced)
    {
        await using var next = await Conversation.StartAsync(exchange, Transport.Stdio, [.. settings.Select(pair => (pair.Key, pair.Value))]);
        var began = Stopwatch.GetTimestamp();
        while (await next.CallAsync("reconcile") is { } reconciled && (reconciled.IsError || reconciled.Number("unknown") > 0))
            Assert.True(Stopwatch.GetElapsedTime(began) < s_patience, "The order's fate stays open.");

        var again = await next.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":2,"client_order_id":"mine"}""");

        var order = Assert.Single(exchange.Book.Orders);
        Assert.Equal(("mine", 2m), (order.ClientOrderId, order.Qty));
        if (isPlaced)
            Assert.StartsWith("NOT placed again", again.At("notes")[0].GetString(), StringComparison.Ordinal);
    }

    private static async Task AskAsync(ServerProcess server, bool overHttp)
    {
        const string Order = """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"place_stock_order","arguments":{"symbol":"AAPL","side":"buy","qty":2,"client_order_id":"mine"}}}""";
        const string Initialize = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""";
        if (!overHttp)
        {
            await server.WriteLineAsync(Initialize);
            await server.ReadLineAsync();
            await server.WriteLineAsync(Order);
            return;
        }

        using var http = new HttpClient(new SocketsHttpHandler());
        var endpoint = await server.EndpointAsync();
        using var opened = await PostAsync(http, endpoint, Initialize, null);
        try
        {
            using var answer = await PostAsync(http, endpoint, Order, opened.Headers.GetValues("Mcp-Session-Id").Single());
        }
        catch (HttpRequestException)
        {
            // The server is gone before it could answer.
        }
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient http, Uri endpoint, string body, string? session)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        if (session is not null)
            request.Headers.Add("Mcp-Session-Id", session);
        return http.SendAsync(request);
    }
}
