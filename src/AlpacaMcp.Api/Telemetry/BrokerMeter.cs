using System.Diagnostics.Metrics;
using AlpacaMcp.Api.Http;

namespace AlpacaMcp.Api.Telemetry;

/// <summary>Counts and times what the broker is asked for one account.</summary>
internal sealed class BrokerMeter : IDisposable
{
    // Whoever is admitted at once has not waited.
    private static readonly TimeSpan s_atOnce = TimeSpan.FromMilliseconds(1);
    private static readonly IReadOnlyList<string> s_groups = Words.Of<EndpointGroup>();

    private readonly Meter _meter = new(BrokerMeasures.Meter);
    private readonly string _account;
    private readonly BrokerContact _contact;
    private readonly Timing _requests;
    private readonly Timing _waits;
    private readonly Tally _retries;
    private readonly Tally _heldBack;

    public BrokerMeter(AlpacaApiOptions options, BrokerContact contact)
    {
        (_account, _contact) = (options.Account, contact);
        _requests = new(_meter, BrokerMeasures.Requests, _account);
        _waits = new(_meter, BrokerMeasures.Waits, _account);
        _retries = new(_meter, BrokerMeasures.Retries, _account);
        _heldBack = new(_meter, BrokerMeasures.HeldBack, _account);
        _meter.CreateObservableGauge(BrokerMeasures.Silence.Name, Silence, BrokerMeasures.Silence.Unit, BrokerMeasures.Silence.Meaning);
    }

    public void Attempted(ApiRequest request, Exception? failure, TimeSpan taken)
    {
        _contact.Note(failure);
        _requests.Record(taken, s_groups[(int)request.Group], request.Method.Method, BrokerOutcome.Of(failure));
    }

    public void Waited(bool isMarketData, TimeSpan taken)
    {
        if (taken >= s_atOnce)
            _waits.Record(taken, isMarketData ? BrokerMeasures.HostOf.Data : BrokerMeasures.HostOf.Trading);
    }

    public void Retried(string? group) => _retries.Add(Enum.TryParse<EndpointGroup>(group, out var known) ? s_groups[(int)known] : "");

    public void HeldBack(string by) => _heldBack.Add(by);

    /// <summary>Tells the circuits' states from now on.</summary>
    /// <param name="read">Group, circuit and state, as often as it is asked.</param>
    public void Watch(Func<IEnumerable<(EndpointGroup Group, string Circuit, int State)>> read) => _meter.CreateObservableGauge(
        BrokerMeasures.Circuits.Name,
        () => read().Select(one => new Measurement<int>(one.State, new(Label.Account.Name, _account), new("group", s_groups[(int)one.Group]), new("circuit", one.Circuit))),
        BrokerMeasures.Circuits.Unit,
        BrokerMeasures.Circuits.Meaning);

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<double>> Silence() =>
        _contact.SinceAnswer is { } since ? [new(since.TotalSeconds, new KeyValuePair<string, object?>(Label.Account.Name, _account))] : [];
}
