namespace AlpacaMcp.Trading.Sending;

/// <summary>What one search for an unanswered order has seen so far, and what that allows to conclude.</summary>
internal sealed class OrderSearch(SettlementTimes times, DateTimeOffset decidedAt)
{
    private DateTimeOffset? _lastSend;
    private TimeSpan _pause = times.FirstPause;
    private DateTimeOffset? _answeredSince;
    private DateTimeOffset? _askedLast;
    private int _lookups;
    private bool _idIsTaken;
    private bool _isHalted;

    /// <summary>True once any send may have reached the broker: from then on only a look-up can say "not placed".</summary>
    internal bool IsInDoubt { get; private set; }

    internal bool ExistedBefore { get; private set; }

    /// <summary>A search for an order that may have been sent, by somebody who has forgotten when.</summary>
    internal static OrderSearch InDoubt(SettlementTimes times, DateTimeOffset decidedAt) => new(times, decidedAt) { IsInDoubt = true };

    internal void NoteSend(DateTimeOffset now) => (_lastSend, _lookups) = (now, 0);

    internal void NoteDoubt() => IsInDoubt = true;

    /// <summary>Nothing more may be sent: what was sent before is only looked for.</summary>
    internal void NoteHalted() => _isHalted = true;

    /// <summary>The broker knows the id. If no send of ours can explain that, it was there before us.</summary>
    internal void NoteExisting()
    {
        ExistedBefore |= !IsInDoubt;
        IsInDoubt = _idIsTaken = true;
    }

    /// <summary>The broker answered a look-up: what it says is true of when it was asked, however long the answer took.</summary>
    internal void NoteLookup(DateTimeOffset asked)
    {
        _lookups++;
        _askedLast = asked;
        _answeredSince ??= asked;
    }

    /// <summary>The broker did not answer: what it said before counts no longer.</summary>
    internal void NoteSilence() => _answeredSince = null;

    /// <summary>It answers, and still the fate is open: waiting longer will not settle it.</summary>
    internal bool IsAmbiguous(DateTimeOffset now) => now - _answeredSince >= times.Ambiguous;

    internal TimeSpan NextPause()
    {
        var pause = _pause;
        _pause = _pause * 2 < times.LongestPause ? _pause * 2 : times.LongestPause;
        return pause;
    }

    /// <summary>Within the window, and only after at least one look-up said it is not there.</summary>
    internal bool MayResend(DateTimeOffset now) => !_idIsTaken && !_isHalted && _lookups > 0 && now - decidedAt < times.ResendWindow;

    /// <summary>An id the broker called taken is never absent: its order only shows late.</summary>
    internal bool IsAbsent(DateTimeOffset now) => IsInDoubt
        ? !_idIsTaken && _lookups >= times.MinLookups && _askedLast - (_lastSend ?? decidedAt) >= times.QuietPeriod
        : now - decidedAt >= times.ResendWindow;

    internal bool IsOver(DateTimeOffset now) => now - decidedAt >= times.GiveUp;
}
