using System.Collections.Concurrent;

namespace AlpacaMcp.Simulator.Hosting;

/// <summary>The exchange's own failures behind its answers 500, the latest hundred: there should be none.</summary>
internal sealed class FailureLog
{
    private const int Capacity = 100;
    private readonly ConcurrentQueue<Exception> _failures = new();

    public IReadOnlyList<Exception> All => [.. _failures];

    public void Add(Exception failure)
    {
        _failures.Enqueue(failure);
        while (_failures.Count > Capacity)
            _failures.TryDequeue(out _);
    }
}
