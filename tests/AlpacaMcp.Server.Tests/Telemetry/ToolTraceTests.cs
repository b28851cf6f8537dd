using System.Collections.Concurrent;
using System.Diagnostics;
using AlpacaMcp.Api.Http;
using AlpacaMcp.Server.Telemetry;
using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Trading.Telemetry;

namespace AlpacaMcp.Server.Tests.Telemetry;

/// <summary>What a trace of one call is made of.</summary>
public sealed class ToolTraceTests : IDisposable
{
    private static readonly string[] s_sources = [AlpacaTraces.Name, DeskTraces.Name, ToolTraces.Name];
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ActivityListener _listener;

    public ToolTraceTests()
    {
        _listener = new() { ShouldListenTo = source => s_sources.Contains(source.Name), Sample = (ref _) => ActivitySamplingResult.AllData, ActivityStopped = _spans.Enqueue };
        ActivitySource.AddActivityListener(_listener);
    }

    [Fact]
    public async Task A_call_is_the_root_of_what_it_asks_of_journal_and_broker()
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.CallAsync("create_watchlist", """{"name":"only-in-this-test"}""");

        var root = Assert.Single(_spans, span => span.OperationName == "tools/call create_watchlist");
        Assert.Equal((default(ActivitySpanId), ActivityKind.Server, "create_watchlist"), (root.ParentSpanId, root.Kind, root.GetTagItem("gen_ai.tool.name") as string));
        Assert.Contains(_spans, span => span.TraceId == root.TraceId && span.OperationName == "POST Watchlists" && span.ParentSpanId == root.SpanId);
    }

    [Fact]
    public async Task An_orders_rows_are_spans_within_it()
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":1,"client_order_id":"traced"}""");

        var roots = _spans.Where(span => span.OperationName == "tools/call place_stock_order").Select(span => span.TraceId).ToHashSet();
        Assert.Contains(_spans, span => span.OperationName == DeskTraces.Transaction && roots.Contains(span.TraceId));
        Assert.All(_spans, span => Assert.DoesNotContain("AAPL", Text(span), StringComparison.Ordinal));
        Assert.All(_spans, span => Assert.DoesNotContain("traced", Text(span), StringComparison.Ordinal));
    }

    [Fact]
    public void A_trace_that_the_client_says_it_has_is_not_joined()
    {
        using var theirs = new Activity("theirs").SetParentId("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00").Start();

        var ours = ToolTraces.Begin("get_clock");
        ToolTraces.End(ours, "denied", null);

        Assert.NotEqual(theirs.TraceId, ours?.TraceId);
        Assert.Equal((ActivityStatusCode.Error, "denied"), (ours?.Status, ours?.StatusDescription));
    }

    public void Dispose() => _listener.Dispose();

    private static string Text(Activity span) => string.Join(' ', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Append(span.OperationName).Append(span.StatusDescription));
}
