using AlpacaMcp.Histories.Time;

namespace AlpacaMcp.Histories.Broker;

/// <summary>
/// How bad it is in one history, and which kinds of trouble there are at all: a history with two kinds often gets further
/// than one with all of them.
/// </summary>
internal sealed class Weather
{
    /// <summary>The model's promise: a request that is carried out is carried out, and shows, this long after it was sent at the latest.</summary>
    public static readonly TimeSpan Latest = TimeSpan.FromSeconds(28);

    private static readonly Trouble[] ForWrites =
    [
        Trouble.NoConnection, Trouble.Silence, Trouble.Reset, Trouble.LostAnswer, Trouble.CutAnswer, Trouble.LateArrival, Trouble.StatusBefore, Trouble.StatusAfter,
        Trouble.GarbageBefore, Trouble.GarbageAfter, Trouble.Rejected, Trouble.TooMany, Trouble.SlowAnswer, Trouble.Hidden
    ];

    private static readonly Trouble[] ForCancels =
    [
        Trouble.NoConnection, Trouble.Silence, Trouble.Reset, Trouble.LostAnswer, Trouble.CutAnswer, Trouble.LateArrival, Trouble.StatusBefore, Trouble.StatusAfter, Trouble.TooMany, Trouble.SlowAnswer
    ];

    private static readonly Trouble[] ForReads =
    [
        Trouble.NoConnection, Trouble.Silence, Trouble.CutAnswer, Trouble.StatusBefore, Trouble.GarbageAfter, Trouble.TooMany, Trouble.SlowAnswer, Trouble.ProxyNotFound, Trouble.Lag
    ];

    private readonly Dice _dice;
    private readonly Dictionary<CallKind, IReadOnlyList<Trouble>> _troubles;
    private readonly Dictionary<CallKind, int> _percent;
    public Weather(Dice dice)
    {
        _dice = dice;
        var percent = dice.Pick([0, 4, 12, 25, 45]);
        _percent = new() { [CallKind.Write] = percent, [CallKind.Cancel] = percent, [CallKind.Read] = percent / dice.Pick([1, 2, 8]) };
        _troubles = new() { [CallKind.Write] = Some(ForWrites), [CallKind.Cancel] = Some(ForCancels), [CallKind.Read] = Some(ForReads) };
    }

    /// <summary>True when nothing can go wrong in this history.</summary>
    public bool IsCalm => _percent[CallKind.Write] == 0;

    /// <summary>True once everything works.</summary>
    public bool IsOver { get; private set; }

    /// <summary>From now on everything works.</summary>
    public void Clear() => IsOver = true;

    public Fate Draw(CallKind kind)
    {
        var troubles = _troubles[kind];
        var trouble = !IsOver && troubles.Count > 0 && _dice.Chance(_percent[kind]) ? _dice.Pick(troubles) : Trouble.None;
        return new(trouble, Connecting(kind), Travel(trouble), Return(trouble), HiddenFor(trouble), trouble == Trouble.Lag ? _dice.Milliseconds(10, 8_000) : TimeSpan.Zero);
    }

    /// <summary>Whether a body goes out in two parts with time between them.</summary>
    public bool IsSlowSocket() => _dice.Chance(20);

    public TimeSpan SocketPause() => _dice.Milliseconds(0, 30);

    private TimeSpan Connecting(CallKind kind) => kind == CallKind.Write && _dice.Chance(40) ? _dice.Milliseconds(0, 40) : TimeSpan.Zero;

    private TimeSpan Travel(Trouble trouble) => trouble == Trouble.LateArrival ? _dice.Milliseconds(500, 27_000) : _dice.Milliseconds(1, 40);

    private TimeSpan Return(Trouble trouble) => trouble == Trouble.SlowAnswer ? _dice.Milliseconds(3_000, 12_000) : _dice.Milliseconds(1, 40);

    private TimeSpan HiddenFor(Trouble trouble) => trouble == Trouble.Hidden ? _dice.Milliseconds(100, 27_000) : TimeSpan.Zero;

    private IReadOnlyList<Trouble> Some(Trouble[] all) => [.. all.Where(_ => _dice.Chance(60))];
}
