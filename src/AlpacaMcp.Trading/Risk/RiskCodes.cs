namespace AlpacaMcp.Trading.Risk;

/// <summary>What each code of a risk rule means. A test fails when one is missing.</summary>
public static class RiskCodes
{
    public static IReadOnlyDictionary<string, string> Meanings { get; } = new Dictionary<string, string>
    {
        [RiskCode.TradingHalted] = "Trading is halted: nothing passes but cancels, and only the operator resumes it.",
        [RiskCode.ReduceOnly] = "Only what shrinks a position passes, until the cause that is named ends or the operator resumes.",
        [RiskCode.PolicyNotAccepted] = "A limit is looser than the operator last accepted: nothing is opened until `alpaca-mcp policy accept`.",
        [RiskCode.AccountUnreadable] = "The account's equity is unknown or not above 0.",
        [RiskCode.ClockSkew] = "The broker's clock cannot be read, or is more than 5 s off this machine's.",
        [RiskCode.UnknownOrder] = "An earlier order may or may not be at the broker; the block lifts itself once that is settled.",
        [RiskCode.ProfitUnreadable] = "The day's profit or loss is unknown, and unknown is not fine.",
        [RiskCode.DailyLoss] = "The day's loss has reached its limit.",
        [RiskCode.Drawdown] = "The loss since the highest equity has reached its limit.",
        [RiskCode.SymbolNotAllowed] = "The operator's lists do not let the symbol be opened.",
        [RiskCode.AssetClassNotAllowed] = "The operator does not let this class of assets be opened.",
        [RiskCode.ShortSelling] = "The order would sell shares that are not held, and short selling is off.",
        [RiskCode.MinPrice] = "The stock is cheaper than the least price, or its price is unknown.",
        [RiskCode.DollarVolume] = "Too little of the stock changes hands in a day, or how much is unknown.",
        [RiskCode.NoFreshQuote] = "The order's cost hangs on the market, and there is no quote young enough.",
        [RiskCode.MarketClosed] = "An opening market order while the market is closed.",
        [RiskCode.OrderNotional] = "The order could cost more than one order may.",
        [RiskCode.OrderQuantity] = "More shares than one stock order may have.",
        [RiskCode.CryptoNotional] = "The order could cost more than one crypto order may.",
        [RiskCode.PositionShare] = "The symbol, or the underlying with its options, would hold too much of equity.",
        [RiskCode.GrossExposure] = "All symbols together would hold too much of equity, or what they hold is unknown.",
        [RiskCode.OpenOrders] = "Too many orders are open.",
        [RiskCode.OrdersPerMinute] = "Too many opening orders in a minute.",
        [RiskCode.OrdersPerDay] = "Too many opening orders on this New York day.",
        [RiskCode.DailyNotional] = "This New York day's opening orders would cost too much together.",
        [RiskCode.PriceCollar] = "The limit price is too far on the wrong side of the market.",
        [RiskCode.WashTrade] = "The order could meet an open order of the same account on the other side; Alpaca rejects it.",
        [RiskCode.OptionUndefinedRisk] = "A short contract would be left without cover, or an adjusted contract opened.",
        [RiskCode.OptionMaxLoss] = "The order could add more to the loss than one option order may.",
        [RiskCode.OptionContracts] = "More contracts than one option order may have.",
        [RiskCode.OptionDaysToExpiry] = "The contract expires too soon to be opened.",
        [RiskCode.ReducingLoop] = "So many reducing orders in a minute that something repeats itself.",
    };
}
