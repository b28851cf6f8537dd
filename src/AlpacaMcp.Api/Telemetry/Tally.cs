using System.Collections.Frozen;
using System.Diagnostics.Metrics;

namespace AlpacaMcp.Api.Telemetry;

/// <summary>
/// A counter with a place for each of its labels' values. It counts whether anybody listens or not and is read when somebody asks, so that a series
/// is there with 0 before its first event: what rises from nothing is no rise to a rule that looks for one.
/// </summary>
public sealed class Tally
{
    private readonly Measure _measure;
    private readonly string _account;
    private readonly FrozenDictionary<string, int>[] _places;
    private readonly long[] _counts;
    private readonly Func<string, bool> _isToldFromStart;

    /// <summary>Makes the instrument.</summary>
    /// <param name="meter">Whose it is.</param>
    /// <param name="measure">What it is: one or two labels after the account.</param>
    /// <param name="account">The value of its first label.</param>
    /// <param name="isToldFromStart">Which values of the last label have a series before anything happened; null is all.</param>
    public Tally(Meter meter, Measure measure, string account, Func<string, bool>? isToldFromStart = null)
    {
        ArgumentNullException.ThrowIfNull(meter);
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentOutOfRangeException.ThrowIfNotEqual(measure.Labels.Count is 2 or 3, true, nameof(measure));
        (_measure, _account, _isToldFromStart) = (measure, account, isToldFromStart ?? (static _ => true));
        _places = [.. measure.Labels.Skip(1).Select(label => label.Values.Index().ToFrozenDictionary(value => value.Item, value => value.Index))];
        _counts = new long[_places.Aggregate(1, (size, places) => size * places.Count)];
        meter.CreateObservableCounter(measure.Name, Read, measure.Unit, measure.Meaning);
    }

    /// <summary>Counts one event.</summary>
    /// <param name="value">Of the label after the account; what is in no list counts as the list's last.</param>
    public void Add(string value) => Interlocked.Increment(ref _counts[Place(0, value)]);

    /// <summary>Counts one event.</summary>
    /// <param name="first">Of the label after the account.</param>
    /// <param name="second">Of the last label.</param>
    public void Add(string first, string second) => Interlocked.Increment(ref _counts[(Place(0, first) * _places[1].Count) + Place(1, second)]);

    private int Place(int label, string value) => _places[label].TryGetValue(value, out var place) ? place : _places[label].Count - 1;

    private IEnumerable<Measurement<long>> Read()
    {
        for (var at = 0; at < _counts.Length; at++)
        {
            if (Interlocked.Read(ref _counts[at]) is var count && (count > 0 || _isToldFromStart(Value(_places.Length - 1, at))))
                yield return new(count, Tags(at));
        }
    }

    private KeyValuePair<string, object?>[] Tags(int at) =>
        [new(Label.Account.Name, _account), .. Enumerable.Range(0, _places.Length).Select(label => KeyValuePair.Create(_measure.Labels[label + 1].Name, (object?)Value(label, at)))];

    private string Value(int label, int at)
    {
        var values = _measure.Labels[label + 1].Values;
        return values[label == _places.Length - 1 ? at % values.Count : at / _places[1].Count];
    }
}
