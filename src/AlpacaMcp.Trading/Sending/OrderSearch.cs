namespace AlpacaMcp.Trading.Sending;

/// <summary>What one search for an unanswered order has seen so far, and what that allows to conclude.</summary>
internal sealed class OrderSearch(SettlementTimes times, DateTimeOffset decidedAt)
{
    private DateTimeOffset? _lastSend;
    private TimeSpan _pause = times.FirstPause;
    private int _lookups;
    private bool _idIsTaken;

    /// <summary>True once any send may have reached the broker: from then on only a look-up can say "not placed".</summary>
    internal bool IsInDoubt { get; private set; }

    internal bool ExistedBefore { get; private set; }

    /// <summary>A search for an order that may have been sent, by somebody who has forgotten when.</summary>
    internal static OrderSearch InDoubt(SettlementTimes times, DateTimeOffset decidedAt) => new(times, decidedAt) { IsInDoubt = true };

    internal void NoteSend(DateTimeOffset now) => (_lastSend, _lookups) = (now, 0);

    internal void NoteDoubt() => IsInDoubt = true;

    /// <summary>The broker knows the id. If no send of ours can explain that, it was there before us.</summary>
    internal void NoteExisting()
    {
        ExistedBefore |= !IsInDoubt;
        IsInDoubt = _idIsTaken = true;
    }

    internal void NoteLookup() => _lookups++;

    internal TimeSpan NextPause()
    {
        var pause = _pause;
        _pause = _pause * 2 < times.LongestPause ? _pause * 2 : times.LongestPause;
        return pause;
    }

    /// <summary>Within the window, and only after at least one look-up said it is not there.</summary>
    internal bool MayResend(DateTimeOffset now) => !_idIsTaken && _lookups > 0 && now - decidedAt < times.ResendWindow;

    /// <summary>An id the broker called taken is never absent: its order only shows late.</summary>
    internal bool IsAbsent(DateTimeOffset now) => IsInDoubt
        ? !_idIsTaken && _lookups >= times.MinLookups && now - (_lastSend ?? decidedAt) >= times.QuietPeriod
        : now - decidedAt >= times.ResendWindow;

    internal bool IsOver(DateTimeOffset now) => now - decidedAt >= times.GiveUp;
}
