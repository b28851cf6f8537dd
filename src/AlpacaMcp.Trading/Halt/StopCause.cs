namespace AlpacaMcp.Trading.Halt;

/// <summary>What can hold trading back. Stable words: the journal keeps them.</summary>
public static class StopCause
{
    /// <summary>An agent called halt_trading.</summary>
    public const string Agent = "agent";

    /// <summary>The operator's command or page.</summary>
    public const string Operator = "operator";

    /// <summary>A HALT file in the server's home.</summary>
    public const string HaltFile = "halt_file";

    /// <summary>The journal was missing, unreadable, or behind its anchor.</summary>
    public const string Journal = "journal";

    /// <summary>An order's fate stayed open although the broker answers.</summary>
    public const string Ambiguous = "ambiguous";

    /// <summary>The day's loss reached its limit.</summary>
    public const string DailyLoss = "daily_loss";

    /// <summary>The loss since the peak reached its limit.</summary>
    public const string Drawdown = "drawdown";

    /// <summary>The broker rejected too many orders in a short time.</summary>
    public const string Rejections = "rejections";

    /// <summary>An order of ours is at the broker and in no row of the journal.</summary>
    public const string Orphan = "orphan";
}
