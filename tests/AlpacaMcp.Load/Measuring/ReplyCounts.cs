using System.Collections.Concurrent;
using AlpacaMcp.Load.Calls;

namespace AlpacaMcp.Load.Measuring;

/// <summary>How often each code was the answer.</summary>
internal sealed class ReplyCounts
{
    private readonly ConcurrentDictionary<string, int> _counts = new();

    public void Add(CallReply reply) => _counts.AddOrUpdate(reply.Code, 1, (_, count) => count + 1);

    public int Of(string code) => _counts.GetValueOrDefault(code);

    public int Total => _counts.Values.Sum();

    public int Ok => Of(CallReply.Ok);

    /// <summary>Turned away at the door.</summary>
    public int Shed => _counts.Where(pair => new CallReply(pair.Key).IsShed).Sum(pair => pair.Value);

    /// <summary>The codes, the most frequent first.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> All => [.. _counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)];

    public override string ToString() => string.Join(", ", All.Select(pair => $"{pair.Key} {pair.Value}"));
}
