namespace AlpacaMcp.Trading.Journal;

/// <summary>Instructions between which a process may die, named so that tests can make it die there.</summary>
public enum CrashPoint
{
    /// <summary>Decided, nothing written.</summary>
    BeforeIntent,

    /// <summary>Rows written and not committed.</summary>
    InsideTransaction,

    /// <summary>The intent is committed, nothing sent.</summary>
    AfterCommit,

    /// <summary>Part of the request is with the socket.</summary>
    MidSend,

    /// <summary>All of the request is with the socket, no answer yet.</summary>
    Sent,

    /// <summary>The broker has answered, the journal does not know.</summary>
    AnsweredNotJournaled,

    /// <summary>The journal knows, the caller does not.</summary>
    JournaledNotAnswered,

    /// <summary>What an earlier process left is being settled.</summary>
    DuringRecovery,

    /// <summary>The journal's tables are half made.</summary>
    DuringMigration,
}
