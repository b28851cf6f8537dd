using System.Collections.Concurrent;
using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Simulator.Faults;
using ModelContextProtocol;

namespace AlpacaMcp.Server.Tests.Tools.Trading;

public sealed class WaitForOrderTests
{
    private const string Limit240 = """{"symbol":"AAPL","side":"buy","type":"limit","qty":"10","limit_price":"240","time_in_force":"day","client_order_id":"mine"}""";

    [Theory]
    [InlineData("order_id")]
    [InlineData("client_order_id")]
    public async Task Shows_the_fill_it_waited_for(string by)
    {
        await using var bench = await ToolBench.StartAsync();
        var id = await bench.PlaceAtExchangeAsync(Limit240);
        var waiting = await WaitingAsync(bench, $$"""{"{{by}}":"{{(by == "order_id" ? id : "mine")}}"}""");

        bench.Exchange.Market.Pin("AAPL", 239.90m, 240m);
        bench.Pass(TimeSpan.FromSeconds(2));
        var reply = (await waiting.Reply).Content;

        Assert.Equal((id, "filled", 10m, 240m), (reply.Text("order.id"), reply.Text("order.status"), reply.Number("order.filled_qty"), reply.Number("order.filled_avg_price")));
        Assert.Equal(("simulator", "stream", false), (reply.Text("environment"), reply.Text("watched_by"), reply.At("timed_out").GetBoolean()));
        Assert.Equal(bench.Exchange.AccountNumber, reply.Text("account"));
        Assert.InRange(reply.Number("waited_seconds"), 0m, 30m);
        Assert.False(reply.TryGetProperty("notes", out _));
    }

    [Fact]
    public async Task Reads_the_order_three_times_however_long_it_takes()
    {
        await using var bench = await ToolBench.StartAsync();
        var id = await bench.PlaceAtExchangeAsync(Limit240);
        var waiting = await WaitingAsync(bench, $$"""{"order_id":"{{id}}"}""");

        for (var minute = 0; minute < 60; minute++)
            bench.Pass(TimeSpan.FromMinutes(1));
        bench.Exchange.Market.Pin("AAPL", 239.90m, 240m);
        bench.Pass(TimeSpan.FromSeconds(2));
        await waiting.Reply;

        // When it is called, once it listens, and at the end.
        Assert.Equal(3, Reads(bench, id));
    }

    [Fact]
    public async Task An_order_that_is_over_is_shown_at_once()
    {
        await using var bench = await ToolBench.StartAsync();
        var placed = (await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":10}""")).Content;
        bench.Pass(TimeSpan.FromSeconds(2));

        var reply = (await bench.CallAsync("wait_for_order", $$"""{"order_id":"{{placed.Text("order.id")}}"}""")).Content;

        Assert.Equal(("filled", 0m, false), (reply.Text("order.status"), reply.Number("waited_seconds"), reply.At("timed_out").GetBoolean()));
        Assert.Equal(0, bench.Exchange.OpenStreams);
    }

    [Fact]
    public async Task Ends_when_its_time_is_over_and_shows_what_is_true_then()
    {
        await using var bench = await ToolBench.StartAsync();
        var id = await bench.PlaceAtExchangeAsync(Limit240);

        var reply = (await bench.CallAsync("wait_for_order", $$"""{"order_id":"{{id}}","timeout_seconds":1}""")).Content;

        Assert.True(reply.At("timed_out").GetBoolean());
        Assert.Contains("wait again", reply.At("notes")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal((await bench.AskExchangeAsync($"/v2/orders/{id}")).Text("status"), reply.Text("order.status"));
        Assert.InRange(reply.Number("waited_seconds"), 1m, 10m);
    }

    [Fact]
    public async Task Names_the_order_that_replaced_it()
    {
        await using var bench = await ToolBench.StartAsync();
        var id = await bench.PlaceAtExchangeAsync(Limit240);
        bench.Pass(TimeSpan.FromSeconds(1));
        var waiting = await WaitingAsync(bench, $$"""{"order_id":"{{id}}"}""");

        var next = (await bench.CallAsync("replace_order_by_id", $$"""{"order_id":"{{id}}","limit_price":241}""")).Content.Text("order.id");
        bench.Pass(TimeSpan.FromSeconds(1));
        var reply = (await waiting.Reply).Content;

        Assert.Equal(("replaced", next), (reply.Text("order.status"), reply.Text("order.replaced_by")));
        Assert.Contains(next, reply.At("notes")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_fill_is_enough_if_that_is_asked_for()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Faults.Add(new PartialFillBeforeResponse(30, TimeSpan.Zero), new FaultRule { Method = "POST", PathPrefix = "/v2/orders" });
        var id = await bench.PlaceAtExchangeAsync("""{"symbol":"AAPL","side":"buy","type":"market","qty":"10","time_in_force":"day"}""");

        var reply = (await bench.CallAsync("wait_for_order", $$"""{"order_id":"{{id}}","until":"partial"}""")).Content;

        Assert.Equal(("partially_filled", 3m, false), (reply.Text("order.status"), reply.Number("order.filled_qty"), reply.At("timed_out").GetBoolean()));
    }

    [Fact]
    public async Task Says_when_it_had_to_poll()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Faults.Add(new StatusBefore(406), new FaultRule { PathPrefix = "/stream", Times = 1_000 });
        var id = await bench.PlaceAtExchangeAsync(Limit240);

        var reply = (await bench.CallAsync("wait_for_order", $$"""{"order_id":"{{id}}","timeout_seconds":1}""")).Content;

        Assert.Equal("polling", reply.Text("watched_by"));
        Assert.Contains("polling", reply.At("notes")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_the_client_how_it_goes()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Faults.Add(new PartialFillBeforeResponse(30, TimeSpan.Zero), new FaultRule { Method = "POST", PathPrefix = "/v2/orders" });
        var id = await bench.PlaceAtExchangeAsync(Limit240);
        var waiting = await WaitingAsync(bench, $$"""{"order_id":"{{id}}"}""");

        bench.Exchange.Market.Pin("AAPL", 239.90m, 240m);
        await bench.AskExchangeAsync($"/v2/orders/{id}"); // Its clock stands: the exchange trades when it is asked.
        await UntilAsync(() => waiting.Steps.Any(step => step.Message == "partial_fill: partially_filled, 3 filled"));
        bench.Pass(TimeSpan.FromSeconds(2));
        await waiting.Reply; // What is told with the reply itself, a client may no longer hear.

        Assert.StartsWith("waiting: ", waiting.Steps.First().Message, StringComparison.Ordinal);
        Assert.All(waiting.Steps, step => Assert.Equal(30f, step.Total));
    }

    [Theory]
    [InlineData("""{"order_id":"61e69015-8549-4bfd-b9c3-01e75843f47d","timeout_seconds":301}""", "timeout_seconds")]
    [InlineData("""{"order_id":"61e69015-8549-4bfd-b9c3-01e75843f47d","timeout_seconds":0}""", "timeout_seconds")]
    [InlineData("""{"order_id":"mine"}""", "order_id")]
    [InlineData("{}", "order_id")]
    [InlineData("""{"order_id":"61e69015-8549-4bfd-b9c3-01e75843f47d","client_order_id":"mine"}""", "order_id")]
    [InlineData("""{"order_id":"61e69015-8549-4bfd-b9c3-01e75843f47d","until":"done"}""", "until")]
    public async Task Refuses_what_it_cannot_wait_for(string arguments, string field)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("wait_for_order", arguments);

        Assert.Equal(("INVALID_ARGUMENT", field), (reply.Code, reply.Error.Text("field")));
    }

    [Theory]
    [InlineData("""{"order_id":"61e69015-8549-4bfd-b9c3-01e75843f47d"}""")]
    [InlineData("""{"client_order_id":"nobody's"}""")]
    public async Task Says_that_there_is_no_such_order(string arguments)
    {
        await using var bench = await ToolBench.StartAsync();

        Assert.Equal("NOT_FOUND", (await bench.CallAsync("wait_for_order", arguments)).Code);
    }

    [Fact]
    public async Task Nothing_is_connected_before_somebody_waits()
    {
        await using var bench = await ToolBench.StartAsync();

        await bench.CallAsync("get_status");

        Assert.DoesNotContain(bench.Exchange.Requests.All, r => r.Path == "/stream" || r.Path.StartsWith("/v2/iex", StringComparison.Ordinal));
        Assert.Equal(0, bench.Exchange.OpenStreams);
    }

    /// <summary>A call that has begun to listen, as its first progress says.</summary>
    private static async Task<(Task<ToolReply> Reply, ConcurrentQueue<ProgressNotificationValue> Steps)> WaitingAsync(ToolBench bench, string arguments)
    {
        var steps = new ConcurrentQueue<ProgressNotificationValue>();
        var reply = bench.CallAsync("wait_for_order", arguments, new Listener(steps.Enqueue));
        await UntilAsync(() => !steps.IsEmpty);
        return (reply, steps);
    }

    private static int Reads(ToolBench bench, string id) => bench.Exchange.Requests.Arrivals("GET", $"/v2/orders/{id}").Count;

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Tells at once, on the thread that hears; Progress would go through the thread pool.</summary>
    private sealed class Listener(Action<ProgressNotificationValue> told) : IProgress<ProgressNotificationValue>
    {
        public void Report(ProgressNotificationValue value) => told(value);
    }
}
