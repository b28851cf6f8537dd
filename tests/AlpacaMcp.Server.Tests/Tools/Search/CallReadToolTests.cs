using System.Reflection;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Search;
using AlpacaMcp.Server.Tests.Mcp;
using ModelContextProtocol;

namespace AlpacaMcp.Server.Tests.Tools.Search;

public sealed class CallReadToolTests
{
    [Fact]
    public async Task Answers_as_the_tool_itself()
    {
        await using var search = await ToolBench.StartAsync(("ALPACA_MCP_MODE", "search"));
        await using var full = await ToolBench.StartAsync();

        var through = await search.CallAsync("call_read_tool", """{"name":"get_calendar","arguments":{"start":"2026-03-09","end":"2026-03-13"}}""");
        var direct = await full.CallAsync("get_calendar", """{"start":"2026-03-09","end":"2026-03-13"}""");

        Assert.Equal(direct.Text, through.Text);
        Assert.Empty(StructureCheck.Findings(Assert.NotNull(ToolCatalog.Find("get_calendar")?.Describe().OutputSchema), through.Content));
    }

    [Theory]
    [InlineData("""{"name":"get_clock"}""")]
    [InlineData("""{"name":" GET_CLOCK ","arguments":{}}""")]
    [InlineData("""{"name":"get_clock","arguments":null}""")]
    [InlineData("""{"name":"get_clock","arguments":"{}"}""")]
    [InlineData("""{"name":"get_status","arguments":{}}""")] // listed, and reached like any other
    public async Task Takes_arguments_as_an_object_as_its_text_or_not_at_all(string call)
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_MODE", "search"));

        Assert.False((await bench.CallAsync("call_read_tool", call)).IsError);
        Assert.Contains("/v2/clock", bench.Exchange.Requests.All.Select(request => request.Path));
    }

    [Theory]
    [InlineData("""{"name":"get_stock_bars","arguments":{"symbols":"AAPL","limt":5}}""", "UNKNOWN_ARGUMENT", "limt")]
    [InlineData("""{"name":"get_stock_bars","arguments":{"symbols":"AAPL","days":"many"}}""", "INVALID_ARGUMENT", "days")]
    [InlineData("""{"name":"get_stock_bars","arguments":"{\"symbols\":\"AAPL\",\"days\":\"many\"}"}""", "INVALID_ARGUMENT", "days")]
    [InlineData("""{"name":"get_stock_bars","arguments":{}}""", "MISSING_ARGUMENT", "symbols")]
    [InlineData("""{"name":"get_stock_bars"}""", "MISSING_ARGUMENT", "symbols")]
    [InlineData("""{"name":"get_clock","arguments":{"symbol":"AAPL"}}""", "UNKNOWN_ARGUMENT", "symbol")]
    [InlineData("""{"name":"get_clock","arguments":"now"}""", "INVALID_ARGUMENT", "arguments")]
    [InlineData("""{"name":"get_clock","arguments":[]}""", "INVALID_ARGUMENT", "arguments")]
    [InlineData("""{"name":"get_clock","symbol":"AAPL"}""", "UNKNOWN_ARGUMENT", "symbol")]
    [InlineData("""{"arguments":{}}""", "MISSING_ARGUMENT", "name")]
    [InlineData("""{"name":"get_clocks"}""", "INVALID_ARGUMENT", "name")]
    [InlineData("""{"name":"find_tools","arguments":{"query":"order"}}""", "INVALID_ARGUMENT", "name")]
    [InlineData("""{"name":"call_read_tool","arguments":{"name":"get_clock"}}""", "INVALID_ARGUMENT", "name")]
    public async Task Refuses_an_argument_as_the_tool_itself_would(string call, string code, string field)
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_MODE", "search"));

        var reply = await bench.CallAsync("call_read_tool", call);

        Assert.Equal((code, field), (reply.Code, Assert.Single(reply.Fields)));
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Fact]
    public async Task Refuses_a_change_and_names_the_tool_for_it()
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_MODE", "search"));

        var reply = await bench.CallAsync("call_read_tool", """{"name":"place_stock_order","arguments":{"symbol":"AAPL","side":"buy","qty":1}}""");

        Assert.Equal(("INVALID_ARGUMENT", "name"), (reply.Code, reply.Error.Text("field")));
        Assert.Contains("call_trading_tool", reply.Error.Text("next_step"), StringComparison.Ordinal);
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Fact]
    public async Task Offers_the_nearest_name_and_none_that_is_not_offered()
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_MODE", "search"), ("ALPACA_TOOLSETS", "assets"));

        var misspelt = await bench.CallAsync("call_read_tool", """{"name":"get_clok"}""");
        var shutOut = await bench.CallAsync("call_read_tool", """{"name":"get_orders"}""");

        Assert.Contains("'get_clock'", misspelt.Error.Text("message"), StringComparison.Ordinal);
        Assert.Equal("name", shutOut.Error.Text("field"));
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Fact]
    public async Task Passes_on_the_progress_of_a_tool_that_waits()
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_MODE", "search"));
        var order = await bench.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"buy","qty":"1","type":"limit","limit_price":"100","time_in_force":"day"}""");
        var told = new Listener();

        var waiting = bench.CallAsync("call_read_tool", $$$"""{"name":"wait_for_order","arguments":{"order_id":"{{{order}}}","timeout_seconds":60}}""", told);
        await told.First;
        await bench.CallAsync("call_trading_tool", $$$"""{"name":"cancel_order_by_id","arguments":{"order_id":"{{{order}}}"}}""");

        Assert.Equal("canceled", (await waiting).Content.Text("order.status"));
    }

    [Fact]
    public void Waits_longer_than_any_tool_that_it_calls() =>
        Assert.All(
            ToolCatalog.All.Where(tool => tool.Toolset != Toolset.Search),
            tool => Assert.InRange(tool.Class.GetCustomAttribute<DeadlineAttribute>()?.Seconds ?? (int)ToolPipeline.Deadline.TotalSeconds, 1, InnerCalls.PatienceSeconds - 60));

    [Fact]
    public async Task Shows_the_brokers_answer_as_the_tool_itself_would()
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_MODE", "search"));

        var reply = await bench.CallAsync("call_read_tool", """{"name":"get_asset","arguments":{"symbol_or_asset_id":"NOPE"}}""");

        Assert.Equal(("NOT_FOUND", 404m), (reply.Code, reply.Error.Number("broker_status")));
    }

    private sealed class Listener : IProgress<ProgressNotificationValue>
    {
        private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task First => _first.Task.WaitAsync(TimeSpan.FromSeconds(60));

        public void Report(ProgressNotificationValue value) => _first.TrySetResult();
    }
}
