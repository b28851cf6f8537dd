namespace AlpacaMcp.Trading.Risk;

/// <summary>Stable codes of the risk rules. What each means stands in <see cref="RiskCodes"/>.</summary>
public static class RiskCode
{
    public const string TradingHalted = "TRADING_HALTED";
    public const string ReduceOnly = "REDUCE_ONLY";
    public const string PolicyNotAccepted = "POLICY_NOT_ACCEPTED";
    public const string AccountUnreadable = "ACCOUNT_UNREADABLE";
    public const string ClockSkew = "CLOCK_SKEW";
    public const string UnknownOrder = "UNKNOWN_ORDER";
    public const string ProfitUnreadable = "PROFIT_UNREADABLE";
    public const string DailyLoss = "DAILY_LOSS";
    public const string Drawdown = "DRAWDOWN";
    public const string SymbolNotAllowed = "SYMBOL_NOT_ALLOWED";
    public const string AssetClassNotAllowed = "ASSET_CLASS_NOT_ALLOWED";
    public const string ShortSelling = "SHORT_SELLING";
    public const string MinPrice = "MIN_PRICE";
    public const string DollarVolume = "DOLLAR_VOLUME";
    public const string NoFreshQuote = "NO_FRESH_QUOTE";
    public const string MarketClosed = "MARKET_CLOSED";
    public const string OrderNotional = "ORDER_NOTIONAL";
    public const string OrderQuantity = "ORDER_QUANTITY";
    public const string CryptoNotional = "CRYPTO_NOTIONAL";
    public const string PositionShare = "POSITION_SHARE";
    public const string GrossExposure = "GROSS_EXPOSURE";
    public const string OpenOrders = "OPEN_ORDERS";
    public const string OrdersPerMinute = "ORDERS_PER_MINUTE";
    public const string OrdersPerDay = "ORDERS_PER_DAY";
    public const string DailyNotional = "DAILY_NOTIONAL";
    public const string PriceCollar = "PRICE_COLLAR";
    public const string WashTrade = "WASH_TRADE";
    public const string OptionUndefinedRisk = "OPTION_UNDEFINED_RISK";
    public const string OptionMaxLoss = "OPTION_MAX_LOSS";
    public const string OptionContracts = "OPTION_CONTRACTS";
    public const string OptionDaysToExpiry = "OPTION_DAYS_TO_EXPIRY";
    public const string ReducingLoop = "REDUCING_LOOP";
}
