namespace AlpacaMcp.Simulator.Wire.Account;

/// <summary>GET /v2/account.</summary>
internal sealed record AccountBody
{
    public required Guid Id { get; init; }

    public required string AccountNumber { get; init; }

    public string Status { get; init; } = "ACTIVE";

    public string CryptoStatus { get; init; } = "ACTIVE";

    public int CryptoTier { get; init; } = 1;

    public string Currency { get; init; } = "USD";

    public required string Cash { get; init; }

    public required string Equity { get; init; }

    public required string LastEquity { get; init; }

    public required string PortfolioValue { get; init; }

    public required string PositionMarketValue { get; init; }

    public required string LongMarketValue { get; init; }

    public required string ShortMarketValue { get; init; }

    public required string InitialMargin { get; init; }

    public required string MaintenanceMargin { get; init; }

    public required string LastMaintenanceMargin { get; init; }

    public required string Sma { get; init; }

    public required string Multiplier { get; init; }

    public required string BuyingPower { get; init; }

    public required string EffectiveBuyingPower { get; init; }

    public required string RegtBuyingPower { get; init; }

    public required string DaytradingBuyingPower { get; init; }

    public string BodDtbp { get; init; } = "0";

    public required string NonMarginableBuyingPower { get; init; }

    public required string OptionsBuyingPower { get; init; }

    public required int OptionsApprovedLevel { get; init; }

    public required int OptionsTradingLevel { get; init; }

    public string AccruedFees { get; init; } = "0";

    public string PendingTransferIn { get; init; } = "0";

    public string PendingTransferOut { get; init; } = "0";

    public string PendingRegTafFees { get; init; } = "0";

    public string IntradayAdjustments { get; init; } = "0";

    public required string BalanceAsof { get; init; }

    public int DaytradeCount { get; init; }

    public bool PatternDayTrader { get; init; }

    public bool TradingBlocked { get; init; }

    public bool TransfersBlocked { get; init; }

    public bool AccountBlocked { get; init; }

    public required bool TradeSuspendedByUser { get; init; }

    public required bool ShortingEnabled { get; init; }

    public required string CreatedAt { get; init; }

    /// <summary>What the broker has set: nothing.</summary>
    public IReadOnlyDictionary<string, string> AdminConfigurations { get; init; } = new Dictionary<string, string>();

    /// <summary>The customer's settings have a resource of their own; paper accounts show null here.</summary>
    public string? UserConfigurations { get; init; }
}
