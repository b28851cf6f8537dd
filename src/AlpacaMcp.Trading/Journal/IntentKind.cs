namespace AlpacaMcp.Trading.Journal;

/// <summary>What was sent, which decides how its fate is found out.</summary>
internal enum IntentKind
{
    /// <summary>An order: looked up by its client_order_id.</summary>
    Order,

    /// <summary>A replacement: a new order under a new client_order_id.</summary>
    Replace,

    /// <summary>An exercise: no id; the position tells.</summary>
    Exercise,

    /// <summary>An instruction to let contracts lapse: nothing tells before the evening.</summary>
    Lapse,

    /// <summary>A locate: no id; the list of locates tells.</summary>
    Locate,
}
