using AlpacaMcp.Histories.Driving;

namespace AlpacaMcp.Histories.Broker;

/// <summary>An order in the broker's own book, with its whole life: a list that lags shows an earlier part of it.</summary>
internal sealed class BookedOrder(int number, Guid id, Asked terms, Operation? by, BookedOrder? replaces, DateTimeOffset visibleAt, BookedState first)
{
    private readonly List<BookedState> _states = [first];

    public int Number => number;

    public Guid Id => id;

    public Asked Terms => terms;

    /// <summary>Whose request it was; null for somebody outside the servers.</summary>
    public Operation? By => by;

    public BookedOrder? Replaces => replaces;

    public DateTimeOffset AcceptedAt => first.Since;

    /// <summary>Before this neither lists nor look-ups show it.</summary>
    public DateTimeOffset VisibleAt => visibleAt;

    public BookedState Now => _states[^1];

    public bool IsForeign => by is null;

    /// <summary>Whether it was taken as one that opens or enlarges a position.</summary>
    public bool Opens { get; init; }

    /// <summary>What is still to trade. A notional order buys what its dollars buy at the price.</summary>
    public decimal RemainingAt(decimal price) => terms.Qty is { } qty ? qty - Now.FilledQty : Math.Round((terms.Notional!.Value - Now.FilledCost) / price, 9, MidpointRounding.ToZero);

    /// <summary>Null before it was there.</summary>
    public BookedState? At(DateTimeOffset time) => _states.FindLast(state => state.Since <= time);

    public void Become(BookedState state) => _states.Add(state);
}
