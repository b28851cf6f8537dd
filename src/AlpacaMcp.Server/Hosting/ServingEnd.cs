namespace AlpacaMcp.Server.Hosting;

/// <summary>
/// The server ends, or standard input has ended. Both then wait for requests in flight to finish, which one that is held open on purpose never
/// does by itself.
/// </summary>
internal sealed class ServingEnd : IDisposable
{
    private readonly CancellationTokenSource _source = new();

    /// <summary>Cancelled at the end.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Says that it ends.</summary>
    public void Signal() => _source.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();
}
