using System.Diagnostics;
using AlpacaMcp.Api.Calendar;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Streams;
using AlpacaMcp.Api.Tests.Streams;
using Microsoft.Extensions.DependencyInjection;

namespace AlpacaMcp.Api.Tests.Http;

/// <summary>Whoever listens to traces must not thereby tell the broker of them, or hand it what the trace carries.</summary>
public sealed class TraceparentTests : IDisposable
{
    private static readonly string[] s_ofTraces = ["traceparent", "tracestate", "baggage", "Request-Id", "Correlation-Context"];
    private readonly ActivityListener _listener = new() { ShouldListenTo = _ => true, Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded };
    private readonly Activity _mine;

    public TraceparentTests()
    {
        ActivitySource.AddActivityListener(_listener);
        _mine = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).AddBaggage("canary", "carried").Start();
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task No_request_to_the_broker_carries_one(string verb)
    {
        using var server = new RawServer(line => RawServer.Json(line.StartsWith("GET", StringComparison.Ordinal) ? A.Clock : """{"id":"61e69015-8549-4bfd-b9c3-01e75843f47d","symbol":"AAPL"}"""));
        await using var provider = new ServiceCollection().AddAlpacaApi(A.OptionsFor(server.Address)).BuildServiceProvider();

        await (verb == "GET" ? (Task)provider.GetRequiredService<CalendarClient>().GetClockAsync() : Record.ExceptionAsync(() => provider.GetRequiredService<OrdersClient>().PlaceAsync(A.NewOrder())));

        AssertNone(Assert.Single(server.Heads));
    }

    [Fact]
    public async Task No_stream_to_the_broker_carries_one()
    {
        using var server = new StreamServer(_ => Task.CompletedTask);
        await using var bench = StreamBench<TradeUpdate>.Trading(server);
        while (server.Heads.IsEmpty)
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None);

        AssertNone(server.Heads.First());
    }

    public void Dispose()
    {
        _mine.Dispose();
        _listener.Dispose();
    }

    private static void AssertNone(string head)
    {
        Assert.All(s_ofTraces, header => Assert.DoesNotContain($"\n{header}:", head, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("carried", head, StringComparison.Ordinal);
    }
}
