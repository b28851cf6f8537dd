using System.Diagnostics.Metrics;
using System.Net;
using AlpacaMcp.Api.Telemetry;

namespace AlpacaMcp.Api.Tests.Telemetry;

/// <summary>What is measured of asking the broker, as a listener hears it.</summary>
public sealed class BrokerMeterTests : IDisposable
{
    private readonly string _account = $"account{Guid.CreateVersion7()}"; // Others are measured beside it.
    private readonly TestApi _api;
    private readonly MeterListener _listener;
    private readonly List<(string Name, double Value, string Labels)> _heard = [];

    public BrokerMeterTests()
    {
        _api = new(A.Options() with { Account = _account, BreakerMinimumAttempts = 3, MaxReadRetries = 1 });
        _listener = new() { InstrumentPublished = (instrument, listener) => Listen(instrument, listener) };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument.Name, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument.Name, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Hear(instrument.Name, value, tags));
        _listener.Start();
    }

    [Fact]
    public async Task An_attempt_is_timed_by_endpoint_method_and_how_it_ended()
    {
        _api.Alpaca.Answers(HttpStatusCode.ServiceUnavailable).Answers(A.Account);

        await _api.Finish(_api.Account.GetAsync());

        Assert.Equal(["account,GET,failed", "account,GET,ok"], Of("alpaca_mcp.broker.request.duration"));
        Assert.Contains("account", Read("alpaca_mcp.broker.retries", above: 0));
    }

    [Theory]
    [InlineData(HttpStatusCode.UnprocessableEntity, "refused")]
    [InlineData(HttpStatusCode.TooManyRequests, "rate_limited")]
    [InlineData(HttpStatusCode.BadGateway, "failed")]
    public async Task An_orders_answer_is_told_apart(HttpStatusCode status, string outcome)
    {
        _api.Alpaca.Answers(status);

        await Assert.ThrowsAsync<AlpacaApiException>(() => _api.Orders.PlaceAsync(A.NewOrder()));

        Assert.Equal([$"order_entry,POST,{outcome}"], Of("alpaca_mcp.broker.request.duration"));
    }

    [Fact]
    public async Task An_open_circuit_is_seen_and_what_it_holds_back_is_counted()
    {
        _api.Alpaca.Answers(HttpStatusCode.ServiceUnavailable);
        for (var call = 0; call < 3; call++)
            await Record.ExceptionAsync(() => _api.Orders.PlaceAsync(A.NewOrder()));
        await Assert.ThrowsAsync<AlpacaUnavailableException>(() => _api.Orders.PlaceAsync(A.NewOrder()));

        Assert.Equal(["order_entry,order"], Read("alpaca_mcp.broker.circuit.state", above: 1));
        Assert.Equal(["circuit"], Read("alpaca_mcp.broker.held_back", above: 0));
    }

    [Fact]
    public async Task Silence_begins_with_the_last_answer()
    {
        Assert.Empty(Read("alpaca_mcp.broker.answer.age", above: -1));
        _api.Alpaca.Answers(A.Account);
        await _api.Account.GetAsync();
        await _api.Pass(30);

        Assert.Single(Read("alpaca_mcp.broker.answer.age", above: 29));
        Assert.Empty(Read("alpaca_mcp.broker.answer.age", above: 31));
    }

    [Fact]
    public void Every_measure_says_what_it_is() => Assert.All(BrokerMeasures.All, measure =>
    {
        Assert.Matches("^alpaca_mcp(\\.[a-z_]+)+$", measure.Name);
        Assert.EndsWith(".", measure.Meaning, StringComparison.Ordinal);
        Assert.Equal(Label.Account, measure.Labels[0]);
        Assert.All(measure.Labels.Skip(1), label => Assert.InRange(label.Values.Count, 2, 30));
    });

    public void Dispose()
    {
        _listener.Dispose();
        _api.Dispose();
    }

    private static void Listen(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == BrokerMeasures.Meter)
            listener.EnableMeasurementEvents(instrument);
    }

    private void Hear(string name, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = tags.ToArray();
        lock (_heard)
        {
            if (labels[0] is { Key: "account", Value: string account } && account == _account)
                _heard.Add((name, value, string.Join(',', labels.Skip(1).Select(label => label.Value))));
        }
    }

    private IReadOnlyList<string> Of(string name)
    {
        lock (_heard)
            return [.. _heard.Where(one => one.Name == name).Select(one => one.Labels)];
    }

    private IReadOnlyList<string> Read(string name, double above)
    {
        lock (_heard)
            _heard.Clear();
        _listener.RecordObservableInstruments();
        lock (_heard)
            return [.. _heard.Where(one => one.Name == name && one.Value > above).Select(one => one.Labels)];
    }
}
