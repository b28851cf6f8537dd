namespace AlpacaMcp.Simulator.Exchange.Money;

/// <summary>The account at one moment, in USD cents.</summary>
internal sealed record AccountValues
{
    /// <summary>Below this equity there is no margin and no shorting.</summary>
    private const decimal MarginEquity = 2_000m;

    public required decimal Cash { get; init; }

    public required decimal LongValue { get; init; }

    /// <summary>Negative or 0.</summary>
    public required decimal ShortValue { get; init; }

    public required decimal InitialMargin { get; init; }

    public required decimal MaintenanceMargin { get; init; }

    /// <summary>Cash that sold contracts need.</summary>
    public required decimal Collateral { get; init; }

    /// <summary>Margin that open orders would need.</summary>
    public required decimal ReservedMargin { get; init; }

    /// <summary>Money that open buy orders would spend.</summary>
    public required decimal ReservedCash { get; init; }

    /// <summary>Equity, less maintenance margin, of the last close; negative when there was too little.</summary>
    public required decimal LastExcess { get; init; }

    /// <summary>Margin within the day of what was opened since the last close and of what open orders would open.</summary>
    public required decimal DayMargin { get; init; }

    public decimal Equity => Cash + LongValue + ShortValue;

    public bool HasMargin => Equity >= MarginEquity;

    /// <summary>What the account and its configuration allow: 1, 2 or 4.</summary>
    public int LargestMultiplier { get; init; } = 2;

    public int Multiplier => HasMargin ? LargestMultiplier : 1;

    public decimal BuyingPower => Multiplier switch
    {
        1 => NonMarginableBuyingPower,
        2 => RegtBuyingPower,
        _ => DaytradingBuyingPower,
    };

    /// <summary>Twice what the initial margin leaves.</summary>
    public decimal RegtBuyingPower => Multiplier == 1 ? NonMarginableBuyingPower : 2 * Excess;

    /// <summary>Four times the last close's excess, less what the day has used of it; nothing without that multiplier.</summary>
    public decimal DaytradingBuyingPower => Multiplier == 4 ? 4 * Math.Max(0, LastExcess - DayMargin) : 0;

    public decimal NonMarginableBuyingPower => Math.Max(0, Math.Min(Excess, Cash - ReservedCash - Collateral));

    private decimal Excess => Math.Max(0, Equity - InitialMargin - ReservedMargin);
}
