namespace AlpacaMcp.Load.Calls;

/// <summary>
/// Sends calls at a fixed rate, whatever becomes of the earlier ones: a server that falls behind cannot slow down what is asked of it, and each
/// call's time counts from when it was due, so what waited before it was sent is counted too.
/// </summary>
internal sealed class OpenLoop(double perSecond, TimeSpan duration, TimeProvider time)
{
    private static readonly TimeSpan s_beat = TimeSpan.FromMilliseconds(1);

    /// <summary>How many calls it makes.</summary>
    public int Count => (int)Math.Round(perSecond * duration.TotalSeconds);

    /// <summary>Makes all calls; done when the last has ended.</summary>
    /// <param name="call">Makes one; it is told the instant at which it was due, as a timestamp of the clock.</param>
    /// <param name="cancellationToken">Makes no more calls.</param>
    public async Task RunAsync(Func<long, Task> call, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        List<Task> calls = new(Count);
        while (calls.Count < Count)
        {
            var ahead = Due(calls.Count) - time.GetElapsedTime(began);
            if (ahead > TimeSpan.Zero)
            {
                await Task.Delay(ahead > s_beat ? ahead : s_beat, time, cancellationToken);
                continue;
            }
            var due = began + (long)(Due(calls.Count).TotalSeconds * time.TimestampFrequency);
            // A pipe that is full must hold up its own call only.
            calls.Add(Task.Run(() => call(due), cancellationToken));
        }
        await Task.WhenAll(calls);
    }

    private TimeSpan Due(int number) => TimeSpan.FromSeconds(number / perSecond);
}
