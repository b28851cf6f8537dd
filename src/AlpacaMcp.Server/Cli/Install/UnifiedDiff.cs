namespace AlpacaMcp.Server.Cli.Install;

/// <summary>One change of a text, as `diff -u` shows it.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;
    private const int LongestLine = 160;

    /// <summary>The hunk from the first line that differs to the last; empty when none does.</summary>
    /// <param name="path">The file.</param>
    /// <param name="before">Its text; null when there was no file.</param>
    /// <param name="after">Its text; null when there is none any more.</param>
    public static IReadOnlyList<string> Of(string path, string? before, string? after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var same = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = old.Skip(same).Reverse().Zip(now.Skip(same).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        if (same == old.Count && same == now.Count)
            return [];
        var (from, removed, added) = (Math.Max(0, same - Context), old.Skip(same).SkipLast(end).ToList(), now.Skip(same).SkipLast(end).ToList());
        var (lead, trail) = (old.Skip(from).Take(same - from).ToList(), old.Skip(old.Count - end).Take(Context).ToList());
        var around = lead.Count + trail.Count;
        var cut = removed.Concat(added).Any(line => line.Length > LongestLine) ? SameStart(removed, added) : 0;
        return
        [
            before is null ? "--- /dev/null" : $"--- {path}",
            after is null ? "+++ /dev/null" : $"+++ {path}",
            FormattableString.Invariant($"@@ -{Range(from, around + removed.Count)} +{Range(from, around + added.Count)} @@"),
            .. lead.Select(line => " " + Cut(line, 0)),
            .. removed.Select(line => "-" + Cut(line, cut)),
            .. added.Select(line => "+" + Cut(line, cut)),
            .. trail.Select(line => " " + Cut(line, 0)),
        ];
    }

    private static IReadOnlyList<string> Lines(string? text) => string.IsNullOrEmpty(text) ? [] : text.TrimEnd('\r', '\n').ReplaceLineEndings("\n").Split('\n');

    private static string Range(int from, int count) => FormattableString.Invariant($"{(count == 0 ? from : from + 1)},{count}");

    // Of a file that is one long line, where the change is.
    private static int SameStart(IReadOnlyList<string> removed, IReadOnlyList<string> added) => removed is [var old, ..] && added is [var now, ..]
        ? Math.Max(0, old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count() - (LongestLine / 4))
        : 0;

    private static string Cut(string line, int from)
    {
        var rest = from == 0 ? line : $"…{line[Math.Min(from, line.Length)..]}";
        return rest.Length <= LongestLine ? rest : $"{rest[..LongestLine]}…";
    }
}
