namespace AlpacaMcp.Server.Resources;

/// <summary>Somebody listens to what changes a resource, until it is disposed.</summary>
/// <param name="Listening">What ends it.</param>
/// <param name="ReadyAsync">Completes when no later change will be missed.</param>
internal sealed record ResourceWatch(IDisposable Listening, Func<CancellationToken, Task> ReadyAsync);
