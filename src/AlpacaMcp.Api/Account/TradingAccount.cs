namespace AlpacaMcp.Api.Account;

/// <summary>The account: its money, its margin and what it is allowed to do.</summary>
/// <remarks>Amounts are in <see cref="Currency"/>. Only id and status are certain; everything else is null when Alpaca leaves it out.</remarks>
/// <seealso href="https://docs.alpaca.markets/reference/getaccount-1"/>
public sealed record TradingAccount
{
    /// <summary>The account's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where the account stands.</summary>
    public required AccountStatus Status { get; init; }

    /// <summary>Where its crypto permission stands; empty when it has none.</summary>
    public AccountStatus CryptoStatus { get; init; }

    /// <summary>The account number. Never log it whole.</summary>
    public string? AccountNumber { get; init; }

    /// <summary>The currency of the amounts: <c>USD</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>Cash; negative when borrowed.</summary>
    public decimal? Cash { get; init; }

    /// <summary>Cash, long value and short value together.</summary>
    public decimal? Equity { get; init; }

    /// <summary>Equity at the last close, 16:00 New York.</summary>
    public decimal? LastEquity { get; init; }

    /// <summary>The same as <see cref="Equity"/>, under its older name.</summary>
    public decimal? PortfolioValue { get; init; }

    /// <summary>Present value of long positions.</summary>
    public decimal? LongMarketValue { get; init; }

    /// <summary>Present value of short positions; negative.</summary>
    public decimal? ShortMarketValue { get; init; }

    /// <summary>Regulation T margin needed to open the present positions.</summary>
    public decimal? InitialMargin { get; init; }

    /// <summary>Margin needed to keep them.</summary>
    public decimal? MaintenanceMargin { get; init; }

    /// <summary>Maintenance margin at the last close.</summary>
    public decimal? LastMaintenanceMargin { get; init; }

    /// <summary>Value of the special memorandum account.</summary>
    public decimal? Sma { get; init; }

    /// <summary>Buying power multiplier: 1, 2 or 4.</summary>
    public decimal? Multiplier { get; init; }

    /// <summary>What can be bought with, after open orders.</summary>
    public decimal? BuyingPower { get; init; }

    /// <summary>Buying power under Regulation T.</summary>
    public decimal? RegtBuyingPower { get; init; }

    /// <summary>Buying power for day trades; removed by Alpaca on 2026-07-06, so often null.</summary>
    public decimal? DaytradingBuyingPower { get; init; }

    /// <summary>Buying power for what cannot be bought on margin: crypto and some stocks.</summary>
    public decimal? NonMarginableBuyingPower { get; init; }

    /// <summary>Buying power for options.</summary>
    public decimal? OptionsBuyingPower { get; init; }

    /// <summary>Options level approved, 0 (none) to 3 (spreads).</summary>
    public int? OptionsApprovedLevel { get; init; }

    /// <summary>Options level in effect, 0 to 3.</summary>
    public int? OptionsTradingLevel { get; init; }

    /// <summary>Fees collected.</summary>
    public decimal? AccruedFees { get; init; }

    /// <summary>Cash on its way in.</summary>
    public decimal? PendingTransferIn { get; init; }

    /// <summary>Cash on its way out.</summary>
    public decimal? PendingTransferOut { get; init; }

    /// <summary>Regulatory fees not settled yet.</summary>
    public decimal? PendingRegTafFees { get; init; }

    /// <summary>Deposits and withdrawals of today.</summary>
    public decimal? IntradayAdjustments { get; init; }

    /// <summary>The day the <c>Last…</c> values are of.</summary>
    public DateOnly? BalanceAsof { get; init; }

    /// <summary>Day trades in five days; removed by Alpaca on 2026-07-06, so often null.</summary>
    public int? DaytradeCount { get; init; }

    /// <summary>Whether the account was flagged for day trading; removed by Alpaca on 2026-07-06, so often null.</summary>
    public bool? PatternDayTrader { get; init; }

    /// <summary>Whether Alpaca refuses its orders.</summary>
    public bool? TradingBlocked { get; init; }

    /// <summary>Whether Alpaca refuses its transfers.</summary>
    public bool? TransfersBlocked { get; init; }

    /// <summary>Whether the owner can do nothing.</summary>
    public bool? AccountBlocked { get; init; }

    /// <summary>Whether the owner has suspended trading.</summary>
    public bool? TradeSuspendedByUser { get; init; }

    /// <summary>Whether it may sell short.</summary>
    public bool? ShortingEnabled { get; init; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
