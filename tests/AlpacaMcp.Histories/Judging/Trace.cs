using System.Globalization;
using AlpacaMcp.Histories.Time;

namespace AlpacaMcp.Histories.Judging;

/// <summary>What happened, as a hash (two runs of one seed are the same run) and, when asked for, in words.</summary>
internal sealed class Trace(EventLoop loop, bool inWords)
{
    private readonly List<string> _lines = [];

    public bool IsInWords => inWords;

    public ulong Hash { get; private set; } = 14695981039346656037;

    public IReadOnlyList<string> Lines => _lines;

    /// <param name="detail">For the reader only: it may differ from run to run, as ids do.</param>
    public void Note(string what, long a = 0, long b = 0, string? text = null, Func<string>? detail = null)
    {
        Mix((ulong)loop.Now.UtcTicks);
        Mix(what);
        Mix((ulong)a);
        Mix((ulong)b);
        if (text is not null)
            Mix(text);
        if (inWords)
            _lines.Add(string.Create(CultureInfo.InvariantCulture, $"{loop.Now:HH:mm:ss.ffffff} {what} {a} {b} {text} {detail?.Invoke()}"));
    }

    /// <summary>For the reader only.</summary>
    public void Say(string line)
    {
        if (inWords)
            _lines.Add(line);
    }

    private void Mix(string text)
    {
        foreach (var letter in text)
            Mix(letter);
    }

    private void Mix(ulong value) => Hash = (Hash ^ value) * 1099511628211;
}
