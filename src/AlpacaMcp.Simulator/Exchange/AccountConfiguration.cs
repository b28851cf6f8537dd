namespace AlpacaMcp.Simulator.Exchange;

/// <summary>The settings of /v2/account/configurations, with a new paper account's values.</summary>
internal sealed record AccountConfiguration
{
    /// <summary>all or none.</summary>
    public string TradeConfirmEmail { get; init; } = "all";

    public bool SuspendTrade { get; init; }

    public bool NoShorting { get; init; }

    public bool FractionalTrading { get; init; } = true;

    /// <summary>1, 2 or 4; the account's own multiplier still bounds it.</summary>
    public int MaxMarginMultiplier { get; init; } = 4;

    /// <summary>0 to 3; null leaves the account's own level.</summary>
    public int? MaxOptionsTradingLevel { get; init; }

    public bool PtpNoExceptionEntry { get; init; }

    public bool DisableOvernightTrading { get; init; }

    /// <summary>both, entry or exit: kept and shown, without effect since the pattern day trader rule ended.</summary>
    public string DtbpCheck { get; init; } = "entry";

    /// <summary>both, entry or exit: kept and shown, without effect since the pattern day trader rule ended.</summary>
    public string PdtCheck { get; init; } = "entry";
}
