using System.Text.Json;
using AlpacaMcp.Server.Tests.Mcp;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace AlpacaMcp.Server.Tests.Tools.Search;

public sealed class CallTradingToolTests
{
    private static readonly (string, string) Search = ("ALPACA_MCP_MODE", "search");

    [Fact]
    public async Task Places_the_order()
    {
        await using var bench = await ToolBench.StartAsync(Search);

        var reply = await bench.CallAsync("call_trading_tool", """{"name":"place_stock_order","arguments":{"symbol":"aapl","side":"BUY","qty":"2","type":"limit","limit_price":240}}""");

        var order = Assert.Single(bench.Exchange.Book.Orders);
        Assert.Equal((order.Id.ToString(), "AAPL", 2m, 240m), (reply.Content.Text("order.id"), order.Symbol, order.Qty, order.LimitPrice));
        Assert.Equal("simulator", reply.Content.Text("environment"));
    }

    [Fact]
    public async Task Meets_the_same_limits()
    {
        await using var bench = await ToolBench.StartAsync(Search, ("ALPACA_MCP_MAX_ORDER_NOTIONAL_USD", "500"));

        var reply = await bench.CallAsync("call_trading_tool", """{"name":"place_stock_order","arguments":{"symbol":"AAPL","side":"buy","qty":10}}""");

        Assert.Equal(("ORDER_NOTIONAL", "denied"), (reply.Code, reply.Error.Text("outcome")));
        Assert.Empty(bench.Changes);
    }

    [Fact]
    public async Task Refuses_a_read_and_names_the_tool_for_it()
    {
        await using var bench = await ToolBench.StartAsync(Search);

        var reply = await bench.CallAsync("call_trading_tool", """{"name":"get_orders"}""");

        Assert.Equal(("INVALID_ARGUMENT", "name"), (reply.Code, reply.Error.Text("field")));
        Assert.Contains("call_read_tool", reply.Error.Text("next_step"), StringComparison.Ordinal);
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Theory]
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":1,"qty":100}""")]
    [InlineData("\"{\\\"symbol\\\":\\\"AAPL\\\",\\\"side\\\":\\\"buy\\\",\\\"qty\\\":1,\\\"qty\\\":100}\"")] // hidden in a text
    [InlineData("""{"symbol":"AAPL","side":"buy","qty":1,"advanced_instructions":{"algorithm":"DMA","algorithm":"VWAP"}}""")]
    public async Task Refuses_an_argument_that_is_given_twice(string arguments)
    {
        await using var client = await RawClient.StartAsync(Search);

        var error = Error(await client.CallAsync("call_trading_tool", $$"""{"name":"place_stock_order","arguments":{{arguments}}}"""));

        Assert.Equal("REPEATED_ARGUMENT", error.Text("code"));
        Assert.Empty(client.Exchange.Requests.All);
    }

    [Fact]
    public async Task Logs_the_tool_that_was_called()
    {
        var lines = new Lines();
        await using var logger = new LoggerConfiguration().WriteTo.Sink(lines).CreateLogger();
        await using var client = await RawClient.StartAsync(logger, Search);

        await client.CallAsync("call_trading_tool", """{"name":"cancel_all_orders"}""");

        Assert.Contains(lines.All, line => line.StartsWith("Tool \"cancel_all_orders\": \"ok\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_not_there_when_the_server_only_reads()
    {
        await using var bench = await ToolBench.StartAsync(Search, ("ALPACA_MCP_READ_ONLY", "true"));

        var direct = ToolReply.Of(await bench.CallUncheckedAsync("call_trading_tool"));
        var through = await bench.CallAsync("call_read_tool", """{"name":"cancel_all_orders"}""");

        Assert.Equal(("READ_ONLY", "READ_ONLY"), (direct.Code, through.Code));
        Assert.Empty(bench.Exchange.Requests.All);
    }

    private static JsonElement Error(JsonElement answer)
    {
        using var text = JsonDocument.Parse(answer.At("result.content")[0].Text("text"));
        return text.RootElement.At("error").Clone();
    }

    private sealed class Lines : ILogEventSink
    {
        private readonly List<string> _all = [];

        public IReadOnlyList<string> All => _all;

        public void Emit(LogEvent logEvent) => _all.Add(logEvent.RenderMessage(System.Globalization.CultureInfo.InvariantCulture));
    }
}
