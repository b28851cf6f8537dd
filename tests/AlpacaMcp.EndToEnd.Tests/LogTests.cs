using System.Text.Json;
using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>What a running server writes, held against the page that says what it writes.</summary>
public sealed class LogTests
{
    private static readonly LogPage Page = LogPage.Read();
    private static readonly FaultRule NextOrder = new() { Method = "POST", PathPrefix = "/v2/orders" };

    [Theory]
    [InlineData(Transport.Stdio)]
    [InlineData(Transport.Http)]
    public async Task Every_line_of_a_days_work_is_as_documented(Transport transport)
    {
        using var home = new TemporaryHome();
        await using var exchange = await Exchanges.StartAsync();
        await using (var talk = await Conversation.StartAsync(exchange, transport, ("ALPACA_MCP_HOME", home.Path), ("ALPACA_MCP_LOG_LEVEL", "debug")))
        {
            await WorkAsync(talk, exchange);
        }

        var lines = Lines(home);
        Assert.Superset(
            new HashSet<string>(["server_started", "tool_called", "order_placed", "order_replaced", "order_canceled", "orders_canceled", "close_placed", "order_denied", "order_rejected", "order_unanswered", "order_settled", "reconciled", "trading_halted"]),
            lines.Select(line => Text(line, "event")).ToHashSet());
        Assert.All(lines, line => Assert.Equal("simulator", Text(line, "account")));
        Assert.DoesNotContain(lines, line => line.ToString().Contains(Conversation.Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_calls_lines_have_one_correlation_and_an_orders_lines_its_id()
    {
        using var home = new TemporaryHome();
        await using var exchange = await Exchanges.StartAsync();
        await using (var talk = await Conversation.StartAsync(exchange, Transport.Stdio, ("ALPACA_MCP_HOME", home.Path)))
        {
            await talk.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1,"client_order_id":"first"}""");
            await talk.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":100000,"client_order_id":"second"}""");
        }

        var lines = Lines(home);
        var (placed, denied) = (lines.Single(line => Text(line, "event") == "order_placed"), lines.Single(line => Text(line, "event") == "order_denied"));
        Assert.Equal(("first", "second"), (Text(placed, "client_order_id"), Text(denied, "client_order_id")));
        Assert.NotEqual(Text(placed, "correlation_id"), Text(denied, "correlation_id"));
        Assert.All([placed, denied], line => Assert.Single(lines, other => Text(other, "event") == "tool_called" && Text(other, "correlation_id") == Text(line, "correlation_id")));
        Assert.All([placed, denied], line => Assert.Equal("place_stock_order", Text(line, "tool")));
    }

    [Fact]
    public async Task Of_several_accounts_each_line_names_its_own()
    {
        using var home = new TemporaryHome();
        await using var first = await Exchanges.StartAsync();
        await using var second = await Exchanges.StartAsync();
        (string, string)[] settings = [("ALPACA_MCP_ACCOUNTS", "first,second"), ("ALPACA_MCP_HOME", home.Path), .. Of("FIRST", first), .. Of("SECOND", second)];
        await using (var talk = await Conversation.StartAsync(null, Transport.Stdio, settings))
        {
            await talk.CallAsync("place_stock_order", """{"account":"second","symbol":"AAPL","side":"buy","qty":1}""");
        }

        var lines = Lines(home);
        Assert.Equal(["first", "second"], lines.Where(line => Text(line, "event") == "server_started").Select(line => Text(line, "account")));
        Assert.Equal("second", Text(Assert.Single(lines, line => Text(line, "event") == "order_placed"), "account"));
        Assert.Equal("second", Text(Assert.Single(lines, line => Text(line, "event") == "tool_called"), "account"));

        static IEnumerable<(string, string)> Of(string account, Simulator.SimulatedExchange exchange) => Exchanges.Settings(exchange).Select(setting => ($"{account}__{setting.Key}", setting.Value));
    }

    [Fact]
    public async Task A_full_disk_is_said_once_and_leaves_no_half_line()
    {
        using var home = new TemporaryHome();
        await using var exchange = await Exchanges.StartAsync();
        using var server = new ServerProcess(new Dictionary<string, string>(Exchanges.Settings(exchange)) { ["ALPACA_MCP_HOME"] = home.Path, ["ALPACA_MCP_LOG_LEVEL"] = "information" }, "--transport", "http", "--port", "0");
        await using (var talk = await Conversation.StartAsync(server)) // Reads the first event on stderr, that the server starts.
        {
            await talk.CallAsync("get_clock");
            using (new FileSizeLimit(server.Id, 1_000))
            {
                for (var call = 0; call < 20; call++)
                    await talk.CallAsync("get_clock");
                await talk.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1}"""); // Its journal is full as well.
            }

            await talk.CallAsync("get_clock");
        }

        server.AskToEnd();
        var told = (await server.EndAsync()).Error.Split('\n');
        var complaint = Assert.Single(told, line => line.Contains("The log in ", StringComparison.Ordinal));
        var events = told.Where(line => IsEvent(line) && line != complaint).ToList();
        var lines = Lines(home);
        var confessions = lines.Where(line => Text(line, "event") == "log_lines_lost").ToList(); // More than one: an empty file of another category takes a line.
        var lost = confessions.Sum(line => line.GetProperty("lost").GetInt32());
        Assert.Equal(22, events.Count(line => line.Contains("get_clock", StringComparison.Ordinal)));
        Assert.InRange(lost, 15, 30);
        Assert.Equal(1 + events.Count, lines.Count - confessions.Count + lost);

        // Stderr tells every event as well, those of the watch over trading too, which meets the full disk in a moment of its own.
        static bool IsEvent(string line) => line.Length > 12 && line[9..12] is "INF" or "WRN" or "ERR";
    }

    private static async Task WorkAsync(Conversation talk, Simulator.SimulatedExchange exchange)
    {
        await talk.CallAsync("get_status");
        await Assert.ThrowsAsync<ModelContextProtocol.McpProtocolException>(() => talk.CallAsync("no_such_tool"));
        await talk.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":3,"client_order_id":"held"}""");
        var resting = (await talk.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","type":"limit","qty":2,"limit_price":150,"client_order_id":"resting"}""")).Text("order.id");
        var changed = (await talk.CallAsync("replace_order_by_id", $$"""{"order_id":"{{resting}}","limit_price":151}""")).Text("order.id");
        await talk.CallAsync("cancel_order_by_id", $$"""{"order_id":"{{changed}}"}""");
        await talk.CallAsync("cancel_all_orders");
        await talk.CallAsync("close_position", """{"symbol_or_asset_id":"AAPL"}""");
        await talk.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":100000,"client_order_id":"denied"}""");
        exchange.Faults.Add(new StatusBefore(403), NextOrder);
        await talk.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":4,"client_order_id":"rejected"}""");
        exchange.Faults.Add(new LoseResponse(), NextOrder);
        await talk.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":5,"client_order_id":"lost"}""");
        await talk.CallAsync("halt_trading", """{"reason":"enough for today"}""");
    }

    private static IReadOnlyList<JsonElement> Lines(TemporaryHome home) =>
        [.. Directory.GetFiles(home.Path, "*-*-*-*.jsonl", SearchOption.AllDirectories).SelectMany(file => File.ReadAllText(file).TrimEnd('\n').Split('\n').Select(line => Page.Check(file, line)))];

    private static string Text(JsonElement line, string field) => line.TryGetProperty(field, out var value) ? value.GetString() ?? "" : "";
}
