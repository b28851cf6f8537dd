namespace AlpacaMcp.Trading.Risk;

/// <summary>Stable codes of the risk rules.</summary>
public static class RiskCode
{
    public const string SymbolNotAllowed = "SYMBOL_NOT_ALLOWED";
    public const string OrderNotional = "ORDER_NOTIONAL";
    public const string OrderQuantity = "ORDER_QUANTITY";
    public const string PositionShare = "POSITION_SHARE";
    public const string PriceCollar = "PRICE_COLLAR";
    public const string NoFreshQuote = "NO_FRESH_QUOTE";
    public const string MarketClosed = "MARKET_CLOSED";
    public const string AccountUnreadable = "ACCOUNT_UNREADABLE";
    public const string ClockSkew = "CLOCK_SKEW";
    public const string UnknownOrder = "UNKNOWN_ORDER";
    public const string OptionUndefinedRisk = "OPTION_UNDEFINED_RISK";
    public const string OptionMaxLoss = "OPTION_MAX_LOSS";
    public const string OptionContracts = "OPTION_CONTRACTS";
    public const string OptionDaysToExpiry = "OPTION_DAYS_TO_EXPIRY";
    public const string TradingHalted = "TRADING_HALTED";
    public const string ReducingLoop = "REDUCING_LOOP";
}
