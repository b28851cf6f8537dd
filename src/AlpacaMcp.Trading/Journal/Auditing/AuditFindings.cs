namespace AlpacaMcp.Trading.Journal.Auditing;

/// <summary>Findings as they come up; after many of them only their number counts.</summary>
internal sealed class AuditFindings
{
    private const int MostTold = 20;

    private readonly List<string> _told = [];
    private int _count;

    internal void Add(string finding)
    {
        if (++_count <= MostTold)
            _told.Add(finding);
    }

    internal IReadOnlyList<string> All => _count > MostTold ? [.. _told, $"{_count - MostTold} more."] : _told;
}
