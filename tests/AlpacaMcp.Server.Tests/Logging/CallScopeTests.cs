using System.Diagnostics;
using System.Text.Json;
using AlpacaMcp.Api;
using AlpacaMcp.Server.Logging;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Tests.Hosting;
using AlpacaMcp.Server.Tests.Mcp;
using Microsoft.Extensions.Logging;
using Serilog;

namespace AlpacaMcp.Server.Tests.Logging;

public sealed class CallScopeTests
{
    [Fact]
    public async Task A_call_has_one_correlation_and_the_next_another()
    {
        var (first, second) = (await CallAsync(), await CallAsync());

        Assert.Matches("^[0-9a-f]{32}$", first);
        Assert.NotEqual(first, second);
        Assert.Null(CallScope.Current);
    }

    [Fact]
    public async Task A_call_within_a_call_keeps_the_correlation()
    {
        await Task.Yield();
        var outer = CallScope.Begin("call_trading_tool", "alice");

        var inner = CallScope.Begin("place_stock_order", null);

        Assert.Equal((outer.CorrelationId, "place_stock_order", "alice"), (inner.CorrelationId, inner.Tool, inner.Principal));
    }

    [Fact]
    public async Task With_a_trace_it_is_the_traces()
    {
        using var span = new Activity("request").Start();

        Assert.Equal($"{span.TraceId}-{span.SpanId}", await CallAsync());
    }

    [Fact]
    public async Task Who_is_told_of_a_fault_is_told_where_it_stands_in_the_log()
    {
        await Task.Yield();
        using var folder = new TemporaryFolder();
        string told;
        using (var sink = ServerLogging.Create(folder.Path, LogLevel.Error, new Redactor()))
        using (var factory = new LoggerFactory().AddSerilog(sink))
        {
            CallScope.Begin("get_clock", "alice");
            told = new ExplainErrors(new Redactor(), factory.CreateLogger<ExplainErrors>()).Explain(new InvalidOperationException("inner"), "get_clock", isReadOnly: true, TimeSpan.Zero).Message;
        }

        using var line = JsonDocument.Parse(Assert.Single(await File.ReadAllLinesAsync(Assert.Single(Directory.GetFiles(Path.Combine(folder.Path, "logs"))))));
        Assert.Equal($"Something broke inside the server; the log has the details under correlation id {line.RootElement.Text("correlation_id")}.", told);
        Assert.Equal(("call_failed", "get_clock", "alice"), (line.RootElement.Text("event"), line.RootElement.Text("tool"), line.RootElement.Text("principal")));
        Assert.Contains("inner", line.RootElement.Text("exception"), StringComparison.Ordinal);
    }

    private static async Task<string> CallAsync()
    {
        await Task.Yield();
        return CallScope.Begin("get_clock", null).CorrelationId;
    }
}
