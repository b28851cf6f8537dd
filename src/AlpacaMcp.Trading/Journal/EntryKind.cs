namespace AlpacaMcp.Trading.Journal;

/// <summary>What a row of the journal says. Stable words: rows are never rewritten.</summary>
internal static class EntryKind
{
    /// <summary>A journal, or its restored copy, began a life of its own.</summary>
    internal const string Installed = "installed";

    /// <summary>A process began to work on an account.</summary>
    internal const string Opened = "opened";

    /// <summary>An exchange inside a server is gone, and with it what was open there.</summary>
    internal const string ExchangeGone = "exchange_gone";

    /// <summary>Something was decided and is about to be sent.</summary>
    internal const string Intent = "intent";

    /// <summary>An intent got further.</summary>
    internal const string State = "state";

    /// <summary>Something was refused.</summary>
    internal const string Denied = "denied";

    /// <summary>Trading is held back.</summary>
    internal const string Stop = "stop";

    /// <summary>The operator lifted every stop.</summary>
    internal const string Resumed = "resumed";

    /// <summary>One stop ended.</summary>
    internal const string Lifted = "lifted";

    /// <summary>Limits were accepted.</summary>
    internal const string Policy = "policy";

    /// <summary>Equity that losses are counted from.</summary>
    internal const string Baseline = "baseline";

    /// <summary>An approval was asked for, given, refused or used.</summary>
    internal const string Approval = "approval";

    /// <summary>The caller has read text from outside.</summary>
    internal const string Taint = "taint";

    /// <summary>A cancel was asked for.</summary>
    internal const string Cancel = "cancel";

    /// <summary>The operator did something.</summary>
    internal const string Operator = "operator";

    /// <summary>Broker and journal were compared.</summary>
    internal const string Reconciled = "reconciled";

    /// <summary>The broker rejected an order.</summary>
    internal const string Rejected = "rejected";
}
