namespace AlpacaMcp.Api.Streams;

/// <summary>Opens a stream again and again, with pauses that grow while it fails.</summary>
internal sealed class StreamLoop(StreamPacing pacing, TimeProvider time)
{
    /// <summary>Runs until it is cancelled.</summary>
    /// <param name="converseAsync">One connection from its beginning to its end, which is always an exception.</param>
    /// <param name="down">Told of every end.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RunAsync(Func<CancellationToken, Task> converseAsync, Action<AlpacaStreamException> down, CancellationToken cancellationToken)
    {
        var failures = 0;
        while (true)
        {
            var began = time.GetTimestamp();
            var failure = await EndOfAsync(converseAsync, cancellationToken).ConfigureAwait(false);
            failures = time.GetElapsedTime(began) >= pacing.Steady ? 1 : failures + 1;
            down(failure);
            await Task.Delay(pacing.PauseAfter(failures, failure.IsRefusal), time, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<AlpacaStreamException> EndOfAsync(Func<CancellationToken, Task> converseAsync, CancellationToken cancellationToken)
    {
        try
        {
            await converseAsync(cancellationToken).ConfigureAwait(false);
            return new("The stream ended.");
        }
        catch (AlpacaStreamException failure)
        {
            return failure;
        }
    }
}
