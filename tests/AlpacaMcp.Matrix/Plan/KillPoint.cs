namespace AlpacaMcp.Matrix.Plan;

/// <summary>Where the process dies by SIGKILL.</summary>
internal enum KillPoint
{
    /// <summary>It lives.</summary>
    None,

    BeforeIntent,

    InsideTransaction,

    AfterCommit,

    MidSend,

    Sent,

    AnsweredNotJournaled,

    JournaledNotAnswered,

    /// <summary>From outside, once the agent has its answer.</summary>
    Answered,

    /// <summary>It has died once with an order under way; the one that comes after dies while it settles that.</summary>
    DuringRecovery,

    DuringMigration,

    /// <summary>From outside, so many milliseconds after the order was asked for.</summary>
    AnyMoment,
}
