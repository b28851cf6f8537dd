namespace AlpacaMcp.Server.Hosting;

/// <summary>
/// Serves to the end and not much longer. A request in flight keeps a server from ending, and an order that has no answer yet keeps its request in
/// flight for as long as it is looked for. By then it stands in the journal, and the next server goes on looking.
/// </summary>
internal static class BoundedEnd
{
    /// <summary>Completes with <paramref name="serving"/>, or a while after the end was signalled.</summary>
    public static async Task OfAsync(Task serving, CancellationToken end)
    {
        if (await Task.WhenAny(serving, PassedAsync(end)) == serving)
            await serving;
    }

    private static async Task PassedAsync(CancellationToken end)
    {
        var signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (end.Register(() => signal.TrySetResult()))
            await signal.Task;
        await Task.Delay(ServerShutdown.Longest, TimeProvider.System, CancellationToken.None);
    }
}
