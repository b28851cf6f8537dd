namespace AlpacaMcp.Trading.Journal;

/// <summary>The journal cannot be read or written: disk full, no permission, a damaged file, or another process that keeps it locked.</summary>
public sealed class JournalUnavailableException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The journal works; whose rows are meant is not known yet, because the broker does not say.</summary>
    internal bool IsAccountUnknown { get; init; }

    /// <summary>There has never been a journal in this home: nothing can have been halted in it.</summary>
    internal bool IsHomeNew { get; init; }
}
