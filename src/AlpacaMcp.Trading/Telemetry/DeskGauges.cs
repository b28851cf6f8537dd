using System.Diagnostics.Metrics;
using AlpacaMcp.Api.Telemetry;

namespace AlpacaMcp.Trading.Telemetry;

/// <summary>Tells how an account's desk is, whenever somebody asks. It is made only where something exports it.</summary>
public sealed class DeskGauges
{
    private readonly Vitals _vitals;
    private readonly KeyValuePair<string, object?> _account;
    private readonly TimeProvider _time;

    internal DeskGauges(DeskMeter meter, Vitals vitals, TradingOptions options, TimeProvider time)
    {
        (_vitals, _account, _time) = (vitals, new(Label.Account.Name, options.Account), time);
        meter.Watch(DeskMeasures.Unknown, () => One(_vitals.Read().UnknownSince?.Count));
        meter.Watch(DeskMeasures.UnknownAge, () => Seconds(UnknownAge()));
        meter.Watch(DeskMeasures.State, () => One((double?)_vitals.Read().State?.Mode));
        meter.Watch(DeskMeasures.Stops, Stops);
        meter.Watch(DeskMeasures.Headroom, Headroom);
        meter.Watch(DeskMeasures.HeadroomAge, () => Seconds(_vitals.BookAge));
        meter.Watch(DeskMeasures.ReconcileLag, () => Seconds(_vitals.ReconcileLag));
        meter.Watch(DeskMeasures.ReconcileAge, () => Seconds(_vitals.SinceComparison));
        meter.Watch(DeskMeasures.MonitorOverdue, () => Seconds(_vitals.MonitorOverdue));
        meter.Watch(DeskMeasures.ClockSkew, () => Seconds(_vitals.ClockSkew));
        meter.Watch(DeskMeasures.Approvals, () => One(_vitals.Read().ApprovalsWaiting));
        meter.Watch(DeskMeasures.Usable, () => One(_vitals.Read().IsJournalUsable ? 1 : 0));
    }

    private TimeSpan? UnknownAge() => _vitals.Read().UnknownSince switch
    {
        null => null,
        [] => TimeSpan.Zero,
        var since => _time.GetUtcNow() - since.Min(),
    };

    private IEnumerable<Measurement<double>> Stops() => _vitals.Read().State is { } state
        ? StopCauses.All.Select(cause => new Measurement<double>(state.Stops.Any(stop => stop.Cause == cause) ? 1 : 0, _account, new("cause", cause)))
        : [];

    private IEnumerable<Measurement<double>> Headroom() => _vitals.Read().Limits.Select(line =>
        new Measurement<double>((double)(line.Headroom!.Value / line.Maximum!.Value), _account, new("limit", line.Limit))); // only such lines are given

    private IEnumerable<Measurement<double>> Seconds(TimeSpan? span) => One(span?.TotalSeconds);

    private IEnumerable<Measurement<double>> One(double? value) => value is { } known ? [new(known, _account)] : [];
}
