namespace AlpacaMcp.Trading.Risk;

/// <summary>The limits in force. Read by every tool, written by none.</summary>
public sealed record RiskPolicy
{
    /// <summary>Most one order may cost at its worst price, USD. Also never more than <see cref="MaxShareOfEquityPercent"/> of equity.</summary>
    public required decimal MaxOrderNotionalUsd { get; init; }

    /// <summary>Most shares in one stock order.</summary>
    public required decimal MaxOrderQuantity { get; init; }

    /// <summary>Most of equity one symbol may hold, counting open and in-flight orders as filled; 0-100.</summary>
    public required decimal MaxPositionPercent { get; init; }

    /// <summary>Most one option order may add to what can be lost, USD. Also never more than <see cref="MaxShareOfEquityPercent"/> of equity.</summary>
    public decimal MaxOptionLossUsd { get; init; } = 1_000m;

    /// <summary>Most contracts in the largest leg of one option order.</summary>
    public decimal MaxOptionContracts { get; init; } = 10m;

    /// <summary>Least days from today, New York, to the expiration of a contract that is opened.</summary>
    public int MinDaysToExpiry { get; init; } = 1;

    /// <summary>How far past the market the limit of an option order may reach, percent; never less than <see cref="OptionCollarUsd"/>.</summary>
    public decimal OptionCollarPercent { get; init; } = 25m;

    /// <summary>The same in USD per share: cheap contracts move by more than a percentage.</summary>
    public decimal OptionCollarUsd { get; init; } = 0.10m;

    /// <summary>Symbols that may be opened; empty means every symbol.</summary>
    public IReadOnlyList<string> AllowedSymbols { get; init; } = [];

    /// <summary>Symbols that may not be opened, whatever <see cref="AllowedSymbols"/> says.</summary>
    public IReadOnlyList<string> DeniedSymbols { get; init; } = [];

    /// <summary>How far past the quote a limit may reach in the regular session (and for crypto), percent.</summary>
    public decimal CollarPercent { get; init; } = 5m;

    /// <summary>The same outside the regular session, percent.</summary>
    public decimal CollarPercentOffHours { get; init; } = 10m;

    /// <summary>Oldest quote that may price an opening order when the feed is consolidated (SIP, crypto, options).</summary>
    public TimeSpan MaxQuoteAge { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Oldest quote that may price an opening stock order on the IEX feed.</summary>
    public TimeSpan MaxQuoteAgeIex { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Absolute money limits also apply as this share of equity, whichever is smaller; 0-100.</summary>
    public decimal MaxShareOfEquityPercent { get; init; } = 20m;

    /// <summary>Reducing orders a minute before we call it a loop.</summary>
    public int MaxReducingOrdersPerMinute { get; init; } = 60;

    /// <summary>The limits an environment starts with; the operator may set others.</summary>
    public static RiskPolicy DefaultFor(TradingEnvironment environment) => environment switch
    {
        TradingEnvironment.Live => new() { MaxOrderNotionalUsd = 1_000m, MaxOrderQuantity = 500m, MaxPositionPercent = 10m, MaxOptionLossUsd = 500m, MaxOptionContracts = 5m },
        _ => new() { MaxOrderNotionalUsd = 10_000m, MaxOrderQuantity = 1_000m, MaxPositionPercent = 20m },
    };
}
