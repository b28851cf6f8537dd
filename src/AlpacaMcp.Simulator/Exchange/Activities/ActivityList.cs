using System.Threading.Channels;
using AlpacaMcp.Simulator.Exchange.Past;

namespace AlpacaMcp.Simulator.Exchange.Activities;

/// <summary>Everything that happened to an account, oldest first; used under the venue's lock.</summary>
internal sealed class ActivityList(IdSource ids, PortfolioPast past)
{
    private readonly List<Activity> _entries = [];
    private readonly Dictionary<Guid, int> _places = [];
    private readonly List<Channel<bool>> _bells = [];

    public IReadOnlyList<Activity> All => _entries;

    public int? PlaceOf(string id) =>
        Guid.TryParse(id.Split("::")[^1], out var refId) && _places.TryGetValue(refId, out var place) && _entries[place].Id == id ? place : null;

    /// <summary>Writes down what has already changed the portfolio.</summary>
    public void Add(NonTradeActivity activity, DateTimeOffset at)
    {
        past.Note(at);
        Keep(new Activity(_entries.Count, at, ids.Next()) { NonTrade = activity });
    }

    public void Add(TradeActivity trade, DateTimeOffset at, Guid executionId)
    {
        past.Note(at);
        Keep(new Activity(_entries.Count, at, executionId) { Trade = trade });
    }

    /// <summary>A bell for one listener: it holds at most one ring, so that ringing never waits.</summary>
    public Channel<bool> Hang()
    {
        var bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        _bells.Add(bell);
        return bell;
    }

    public bool Remove(Channel<bool> bell) => _bells.Remove(bell);

    private void Keep(Activity activity)
    {
        _places[activity.RefId] = _entries.Count;
        _entries.Add(activity);
        foreach (var bell in _bells)
            bell.Writer.TryWrite(true);
    }
}
