namespace AlpacaMcp.Server.Hosting;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>The candidate that the fewest typed characters away, whatever its case.</summary>
    public static string To(string typed, IEnumerable<string> candidates) =>
        candidates.MinBy(candidate => Distance(Cut(typed).ToUpperInvariant(), candidate.ToUpperInvariant())) ?? "";

    // Longer than any name; the work grows with it.
    private static string Cut(string typed) => typed.Length > 100 ? typed[..100] : typed;

    // https://en.wikipedia.org/wiki/Levenshtein_distance, two rows.
    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replace = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[right.Length];
    }
}
