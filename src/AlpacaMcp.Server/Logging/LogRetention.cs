namespace AlpacaMcp.Server.Logging;

/// <summary>
/// Removes the oldest files of a folder so that each category stays within its limits: our own that are full, and those of processes that are gone.
/// Never one of a process that lives. A category never costs another one its lines.
/// </summary>
internal sealed class LogRetention(string folder, string self, LogLimits limits, TimeProvider time)
{
    /// <summary>Before a file is begun; afterwards there is room for the whole of it.</summary>
    public void MakeRoom(LogCategory begun)
    {
        var all = Directory.EnumerateFiles(folder).Select(KeptLog.Of).OfType<KeptLog>().ToLookup(file => file.Name.Category);
        var others = all.SelectMany(files => files).Select(file => file.Name.Instance).Where(id => id != self).ToHashSet();
        others.UnionWith(Directory.EnumerateFiles(folder, $"*{LogInstance.Extension}").Select(path => Path.GetFileNameWithoutExtension(path)).Where(id => id != self));
        var living = others.Where(id => LogInstance.IsAlive(folder, id)).ToHashSet();
        foreach (var category in all)
            Trim([.. category], living, category.Key == begun);
    }

    private void Trim(IReadOnlyList<KeptLog> files, HashSet<string> living, bool isBegun)
    {
        var bytes = files.Sum(file => WeightOf(file, files, living)) + (isBegun ? limits.FileBytes : 0);
        var count = files.Count + (isBegun ? 1 : 0);
        var oldest = time.GetUtcNow().UtcDateTime - limits.Age;
        foreach (var file in files.Where(file => MayGo(file, files, living, isBegun)).OrderBy(file => file.WrittenAt).ThenBy(file => file.Name.Sequence))
        {
            if (bytes <= limits.CategoryBytes && count <= limits.CategoryFiles && file.WrittenAt >= oldest)
                break;
            if (!file.TryDelete())
                continue;
            bytes -= file.Bytes;
            count--;
        }
    }

    // What we write in another category is not ours to remove here: only whoever begins a file knows that the one before it is full.
    private bool MayGo(KeptLog file, IReadOnlyList<KeptLog> files, HashSet<string> living, bool isBegun) =>
        !living.Contains(file.Name.Instance) && (file.Name.Instance != self || isBegun || !IsNewest(file, files));

    // A file that somebody still writes will grow to its limit without asking us.
    private long WeightOf(KeptLog file, IReadOnlyList<KeptLog> files, HashSet<string> living) =>
        living.Contains(file.Name.Instance) && IsNewest(file, files) ? Math.Max(file.Bytes, limits.FileBytes) : file.Bytes;

    private static bool IsNewest(KeptLog file, IReadOnlyList<KeptLog> files) =>
        !files.Any(other => other.Name.Instance == file.Name.Instance && other.Name.Sequence > file.Name.Sequence);
}
