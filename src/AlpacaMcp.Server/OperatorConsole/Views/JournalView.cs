namespace AlpacaMcp.Server.OperatorConsole.Views;

/// <summary>The journal and its last rows.</summary>
internal sealed record JournalView
{
    public long? Rows { get; init; }
    public long? Verified { get; init; }
    /// <summary>As far as it was verified; null when it never was.</summary>
    public bool? Sound { get; init; }
    public string? Problem { get; init; }
    public required IReadOnlyList<RowView> Tail { get; init; }
}
