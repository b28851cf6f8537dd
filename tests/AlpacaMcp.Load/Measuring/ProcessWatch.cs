namespace AlpacaMcp.Load.Measuring;

/// <summary>Looks at a process once a second until it is told to stop, or the process is gone.</summary>
internal sealed class ProcessWatch : IAsyncDisposable
{
    private static readonly TimeSpan s_beat = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private readonly List<ProcessSample> _samples = [];
    private readonly Task _watching;

    private ProcessWatch(int processId) => _watching = WatchAsync(processId);

    /// <summary>What has been seen so far.</summary>
    public IReadOnlyList<ProcessSample> Samples
    {
        get
        {
            lock (_gate)
                return [.. _samples];
        }
    }

    public static ProcessWatch Start(int processId) => new(processId);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _watching;
        _stopping.Dispose();
    }

    private async Task WatchAsync(int processId)
    {
        var began = TimeProvider.System.GetTimestamp();
        using var beat = new PeriodicTimer(s_beat);
        try
        {
            while (ProcessSample.Read(processId, TimeProvider.System.GetElapsedTime(began)) is { } sample)
            {
                lock (_gate)
                    _samples.Add(sample);
                await beat.WaitForNextTickAsync(_stopping.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Told to stop.
        }
    }
}
