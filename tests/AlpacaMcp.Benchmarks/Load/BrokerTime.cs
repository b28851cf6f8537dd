using System.Diagnostics;
using AlpacaMcp.Api.Http;

namespace AlpacaMcp.Benchmarks.Load;

/// <summary>How long at least one call to the broker was under way, from its request being made to its answer being read; what the gate before the socket takes is not the broker's.</summary>
internal sealed class BrokerTime : IDisposable
{
    private readonly Lock _turn = new();
    private readonly ActivityListener _listener;
    private int _calls;
    private int _gates;
    private long _since;
    private long _spent;

    public BrokerTime()
    {
        _listener = new()
        {
            ShouldListenTo = source => source.Name == AlpacaTraces.Name,
            Sample = (ref _) => ActivitySamplingResult.PropagationData,
            ActivityStarted = span => Count(span, 1),
            ActivityStopped = span => Count(span, -1),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>What it has come to since this was asked last.</summary>
    public TimeSpan Take()
    {
        lock (_turn)
        {
            var spent = _spent;
            _spent = 0;
            return Stopwatch.GetElapsedTime(0, spent);
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Count(Activity span, int more)
    {
        lock (_turn)
        {
            var now = Stopwatch.GetTimestamp();
            if (_calls > _gates)
                _spent += now - _since;
            _since = now;
            if (span.OperationName == AlpacaTraces.Gate)
                _gates += more;
            else
                _calls += more;
        }
    }
}
