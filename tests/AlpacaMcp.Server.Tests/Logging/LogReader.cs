using System.Globalization;
using System.Text.Json;
using AlpacaMcp.Server.Logging;

namespace AlpacaMcp.Server.Tests.Logging;

/// <summary>Reads every file of a log folder once it is full, also when it was removed meanwhile, and holds the numbers of its lines against each other.</summary>
internal sealed class LogReader(string folder, int threads, int categories) : IDisposable
{
    private readonly SortedDictionary<(LogCategory Category, int Sequence), FileStream> _open = [];
    private readonly HashSet<string> _seen = [];

    // Of each category and thread, the number that comes next.
    private readonly int[,] _next = Start(threads, categories);

    public int Lines { get; private set; }

    public int Files => _seen.Count;

    public int Looks { get; private set; }

    public long MostOnDisk { get; private set; }

    /// <summary>Of what was read, and of what is still to be read.</summary>
    public long Bytes { get; private set; }

    private long ReadBytes { get; set; }

    public void Look()
    {
        Looks++;
        long onDisk = 0;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*.jsonl").OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            if (_seen.Add(file.Name) && LogFileName.Parse(file.Name) is { } name)
                _open.Add((name.Category, name.Sequence), new(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            onDisk += file.Exists ? file.Length : 0;
        }

        MostOnDisk = Math.Max(MostOnDisk, onDisk);
        foreach (var full in _open.Keys.Where(key => _open.ContainsKey((key.Category, key.Sequence + 1))).ToList())
            Read(full);
        Bytes = ReadBytes + _open.Values.Sum(file => file.Length);
    }

    /// <summary>Nobody writes any more.</summary>
    public void End()
    {
        foreach (var last in _open.Keys.ToList())
            Read(last);
    }

    public void Dispose()
    {
        foreach (var file in _open.Values)
            file.Dispose();
    }

    private void Read((LogCategory Category, int Sequence) key)
    {
        using var file = _open[key];
        _open.Remove(key);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        ReadBytes += bytes.Length;
        Assert.Equal((byte)'\n', bytes[^1]);
        foreach (var line in bytes.AsMemory(0, bytes.Length - 1).Split((byte)'\n'))
            Check(key.Category, line);
    }

    private void Check(LogCategory category, ReadOnlyMemory<byte> text)
    {
        using var line = JsonDocument.Parse(text);
        Assert.Equal(LogFileName.WordOf(category), line.RootElement.GetProperty("category").GetString());
        var id = line.RootElement.GetProperty("client_order_id").GetString()?.Split(':') ?? [];
        var (thread, number) = (int.Parse(id[0], CultureInfo.InvariantCulture), int.Parse(id[1], CultureInfo.InvariantCulture));
        Assert.Equal(_next[(int)category, thread], number);
        _next[(int)category, thread] = number + categories;
        Lines++;
    }

    // The n-th line of a thread is in category n mod 5.
    private static int[,] Start(int threads, int categories)
    {
        var next = new int[categories, threads];
        for (var category = 0; category < categories; category++)
        {
            for (var thread = 0; thread < threads; thread++)
                next[category, thread] = category;
        }

        return next;
    }
}
