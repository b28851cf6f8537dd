using System.Globalization;

namespace AlpacaMcp.Benchmarks.Suites;

/// <summary>The table in docs/figures.md, between two comments that no reader sees.</summary>
internal static class AllocationTable
{
    private const string Begin = "<!-- allocations: written by suites --write -->\n";
    private const string End = "<!-- end of allocations -->\n";

    /// <summary>The page with these rows instead of its own.</summary>
    public static string Replace(string page, IReadOnlyList<AllocationRow> rows)
    {
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal), page.IndexOf(End, StringComparison.Ordinal));
        if (from < 0 || to < from)
            throw new InvalidOperationException("The page has no place for the allocations.");
        var day = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = $"""
            {day}, {Environment.ProcessorCount} cores, .NET {Environment.Version}, not native:

            | part | work | mean | allocated |
            |---|---|---|---|
            {string.Join('\n', rows)}

            """;
        return page[..(from + Begin.Length)] + text + page[to..];
    }

    /// <summary>Part and work of each row that stands in the page.</summary>
    public static IReadOnlyList<(string Part, string Work)> Read(string page) =>
    [
        .. page[page.IndexOf(Begin, StringComparison.Ordinal)..page.IndexOf(End, StringComparison.Ordinal)].Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => (cells[1], cells[2])),
    ];
}
