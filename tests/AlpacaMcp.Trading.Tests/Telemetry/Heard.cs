using System.Diagnostics.Metrics;
using AlpacaMcp.Trading.Telemetry;

namespace AlpacaMcp.Trading.Tests.Telemetry;

/// <summary>What a listener hears of one desk.</summary>
internal sealed class Heard : IDisposable
{
    private static int s_made;

    private readonly MeterListener _listener;
    private readonly List<(string Name, double Value, string Labels)> _heard = [];

    public Heard()
    {
        _listener = new() { InstrumentPublished = (instrument, listener) => Listen(instrument, listener) };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument.Name, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument.Name, value, tags));
        _listener.Start();
    }

    /// <summary>The name under which the desk is told apart from others that are measured meanwhile.</summary>
    public string Account { get; } = $"desk{Interlocked.Increment(ref s_made)}";

    /// <summary>The labels of every series above 0, and how much, as they are now.</summary>
    public IReadOnlyDictionary<string, double> Read(string name) => All(name).Where(one => one.Value > 0).ToDictionary(one => one.Labels, one => one.Value);

    /// <summary>The one series without labels of its own; null when it has none now.</summary>
    public double? One(string name) => All(name) is [var only] ? only.Value : null;

    /// <summary>Everything a histogram was told.</summary>
    public IReadOnlyList<string> Recorded(string name)
    {
        lock (_heard)
            return [.. _heard.Where(one => one.Name == name).Select(one => one.Labels)];
    }

    public void Dispose() => _listener.Dispose();

    private IReadOnlyList<(string Name, double Value, string Labels)> All(string name)
    {
        lock (_heard)
            _heard.RemoveAll(one => one.Name == name);
        _listener.RecordObservableInstruments();
        lock (_heard)
            return [.. _heard.Where(one => one.Name == name)];
    }

    private static void Listen(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == DeskMeasures.Meter)
            listener.EnableMeasurementEvents(instrument);
    }

    private void Hear(string name, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = tags.ToArray();
        lock (_heard)
        {
            if (labels[0] is { Key: "account", Value: string account } && account == Account)
                _heard.Add((name, value, string.Join(',', labels.Skip(1).Select(label => label.Value))));
        }
    }
}
