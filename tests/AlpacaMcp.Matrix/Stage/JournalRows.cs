namespace AlpacaMcp.Matrix.Stage;

/// <summary>What a journal says, read from outside.</summary>
internal static class JournalRows
{
    /// <summary>The client_order_ids of all its intents; null when it cannot be read.</summary>
    public static Task<IReadOnlySet<string>?> ReadAsync(IReadOnlyDictionary<string, string> settings, CancellationToken cancellationToken)
    {
        _ = (settings, cancellationToken);
        return Task.FromResult<IReadOnlySet<string>?>(null);
    }
}
