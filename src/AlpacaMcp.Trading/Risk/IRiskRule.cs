namespace AlpacaMcp.Trading.Risk;

/// <summary>One limit. Pure: it looks at the case and answers, it fetches nothing and remembers nothing.</summary>
internal interface IRiskRule
{
    /// <summary>Most rules bind only opening orders: nothing may keep a position from being closed.</summary>
    bool BindsReducing { get; }

    /// <summary>Null when the order passes.</summary>
    Objection? Check(RiskCase risk);
}
