namespace AlpacaMcp.Server.Hosting;

/// <summary>Standard input has ended. The SDK then waits for requests in flight to finish, which one that is held open on purpose never does by itself.</summary>
internal sealed class InputEnd : IDisposable
{
    private readonly CancellationTokenSource _source = new();

    /// <summary>Cancelled at the end; never over HTTP, where each request knows its own.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Says that nothing more will be read.</summary>
    public void Signal() => _source.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();
}
