using AlpacaMcp.Simulator.Streams.Codecs;

namespace AlpacaMcp.Simulator.Streams.Market;

/// <summary>Which symbols of which channels a client wants; every change makes a new one.</summary>
internal sealed class Subscription
{
    public const string Star = "*";
    private readonly SortedDictionary<string, SortedSet<string>> _channels = new(StringComparer.Ordinal);

    public bool IsEmpty => _channels.Count == 0;

    /// <summary>The symbols of a channel; empty without any.</summary>
    public IReadOnlySet<string> this[string channel] => _channels.TryGetValue(channel, out var symbols) ? symbols : new SortedSet<string>();

    public Subscription With(IEnumerable<(string Channel, IReadOnlyList<string> Symbols)> added) =>
        Changed(added, (symbols, more) => symbols.UnionWith(more));

    public Subscription Without(IEnumerable<(string Channel, IReadOnlyList<string> Symbols)> removed) =>
        Changed(removed, (symbols, less) => symbols.ExceptWith(less));

    /// <summary>How many subscriptions to some channels there are; a star is as many as there can be.</summary>
    public long Count(IEnumerable<string> channels) => channels.Sum(channel => this[channel].Contains(Star) ? int.MaxValue : (long)this[channel].Count);

    /// <summary>All channels that have symbols; trades of stocks bring corrections and cancellations along.</summary>
    public WireMap Message(IReadOnlyList<string> channels)
    {
        var message = new WireMap { { "T", "subscription" } };
        foreach (var channel in channels)
        {
            var symbols = this[Channels.FollowsTrades(channel) ? Channels.Trades : channel];
            if (symbols.Count > 0)
                message.Add(channel, symbols);
        }
        return message;
    }

    private Subscription Changed(
        IEnumerable<(string Channel, IReadOnlyList<string> Symbols)> changes, Action<SortedSet<string>, IReadOnlyList<string>> change)
    {
        var changed = new Subscription();
        foreach (var (channel, symbols) in _channels)
            changed._channels[channel] = new SortedSet<string>(symbols, StringComparer.Ordinal);
        foreach (var (channel, listed) in changes)
        {
            var symbols = changed._channels.GetValueOrDefault(channel) ?? new SortedSet<string>(StringComparer.Ordinal);
            change(symbols, listed);
            if (symbols.Count > 0)
                changed._channels[channel] = symbols;
            else
                changed._channels.Remove(channel);
        }
        return changed;
    }
}
