using System.Diagnostics;
using System.Net;
using AlpacaMcp.Api.Http;

namespace AlpacaMcp.Api.Tests.Http;

/// <summary>What a trace says of a call to Alpaca.</summary>
public sealed class TraceTests : IDisposable
{
    private readonly TestApi _api = new();
    private readonly List<Activity> _spans = [];
    private readonly Activity _mine = new Activity("test").Start();
    private readonly ActivityListener _listener;

    public TraceTests()
    {
        _listener = new()
        {
            ShouldListenTo = source => source.Name == AlpacaTraces.Name,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => Note(span),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    [Fact]
    public async Task A_call_is_one_span_however_often_it_is_tried()
    {
        _api.Alpaca.Answers(HttpStatusCode.ServiceUnavailable).Answers(A.Account);

        await _api.Finish(_api.Account.GetAsync());

        var span = Assert.Single(_spans);
        Assert.Equal(("GET Account", ActivityKind.Client, ActivityStatusCode.Unset), (span.OperationName, span.Kind, span.Status));
    }

    [Fact]
    public async Task A_failure_is_told_by_its_kind_and_nothing_of_what_was_sent()
    {
        _api.Alpaca.Answers(HttpStatusCode.Forbidden, """{"code":40310000,"message":"canary"}""");

        await Assert.ThrowsAsync<AlpacaApiException>(() => _api.Orders.PlaceAsync(A.NewOrder()));

        var span = Assert.Single(_spans);
        Assert.Equal(("POST OrderEntry", ActivityStatusCode.Error, nameof(AlpacaApiException)), (span.OperationName, span.Status, span.StatusDescription));
        Assert.Empty(span.TagObjects);
        Assert.Empty(span.Events);
    }

    [Fact]
    public async Task The_gate_before_the_socket_is_a_span_of_its_own()
    {
        await Assert.ThrowsAsync<SendRefusedException>(() => _api.Orders.PlaceAsync(A.NewOrder(), new Shut()));

        Assert.Equal([AlpacaTraces.Gate, "POST OrderEntry"], _spans.Select(span => span.OperationName));
        Assert.All(_spans, span => Assert.Equal((ActivityStatusCode.Error, nameof(SendRefusedException)), (span.Status, span.StatusDescription)));
    }

    public void Dispose()
    {
        _listener.Dispose();
        _mine.Dispose();
        _api.Dispose();
    }

    // Other tests make calls beside this one.
    private void Note(Activity span)
    {
        if (span.TraceId == _mine.TraceId)
            _spans.Add(span);
    }

    private sealed class Shut : ISendGate
    {
        public ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken) => throw new SendRefusedException("Halted.");
    }
}
