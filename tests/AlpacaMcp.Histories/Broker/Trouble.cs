namespace AlpacaMcp.Histories.Broker;

/// <summary>What can go wrong with one request.</summary>
internal enum Trouble
{
    None,

    /// <summary>No connection: nothing left, and the sender knows.</summary>
    NoConnection,

    /// <summary>Lost on the way; the sender hears nothing.</summary>
    Silence,

    /// <summary>Lost on the way; the sender sees the connection break.</summary>
    Reset,

    /// <summary>Carried out; the answer never comes.</summary>
    LostAnswer,

    /// <summary>Carried out; the connection breaks before the answer.</summary>
    CutAnswer,

    /// <summary>Carried out long after the sender has given up.</summary>
    LateArrival,

    /// <summary>Answered with an error of the server, and not carried out.</summary>
    StatusBefore,

    /// <summary>Answered with an error of the server, and carried out all the same.</summary>
    StatusAfter,

    /// <summary>Not carried out; the answer is 200 with an unreadable body.</summary>
    GarbageBefore,

    /// <summary>Carried out; the answer is unreadable.</summary>
    GarbageAfter,

    /// <summary>The broker refuses.</summary>
    Rejected,

    /// <summary>Too many requests.</summary>
    TooMany,

    /// <summary>Carried out and answered, after longer than the sender waits or nearly so.</summary>
    SlowAnswer,

    /// <summary>A proxy's 404, which says nothing about orders.</summary>
    ProxyNotFound,

    /// <summary>Accepted, and for a while in no list and no look-up.</summary>
    Hidden,

    /// <summary>The lists show an earlier moment.</summary>
    Lag,
}
