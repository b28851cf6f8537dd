using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Server.OperatorConsole.Reading;

/// <summary>What a person calls each limit.</summary>
internal static class LimitNames
{
    private static readonly Dictionary<string, string> s_names = new(StringComparer.Ordinal)
    {
        [RiskCode.OrderNotional] = "One order",
        [RiskCode.OrderQuantity] = "Shares in one order",
        [RiskCode.CryptoNotional] = "One crypto order",
        [RiskCode.ShortSelling] = "Short selling",
        [RiskCode.MinPrice] = "Least price",
        [RiskCode.DollarVolume] = "Least volume",
        [RiskCode.PositionShare] = "Largest position",
        [RiskCode.GrossExposure] = "All positions together",
        [RiskCode.OpenOrders] = "Open orders",
        [RiskCode.OrdersPerMinute] = "Orders this minute",
        [RiskCode.OrdersPerDay] = "Orders today",
        [RiskCode.DailyNotional] = "Opened today",
        [RiskCode.OptionMaxLoss] = "Loss of an option order",
        [RiskCode.OptionContracts] = "Contracts in one order",
        [RiskCode.OptionDaysToExpiry] = "Days to expiration",
        [RiskCode.PriceCollar] = "Away from the quote",
        [RiskCode.SymbolNotAllowed] = "Symbols",
        [RiskCode.AssetClassNotAllowed] = "Asset classes",
        [RiskCode.DailyLoss] = "Loss today",
        [RiskCode.Drawdown] = "Loss since the peak",
        [RiskCode.MarketClosed] = "While the market is closed",
        [RiskCode.ReducingLoop] = "Reducing orders this minute",
        ["APPROVAL_REQUIRED"] = "Asked of a person",
    };

    // A unit's first word says what is counted; the rest says of what, which the name does.
    private static readonly string[] s_counted = ["orders", "shares", "contracts", "days"];

    /// <summary>The name; the code where a limit has none.</summary>
    public static string Of(string limit) => s_names.GetValueOrDefault(limit, limit);

    /// <summary>USD, %, orders, shares, contracts or days; nothing where none is counted.</summary>
    public static string Unit(LimitLine line)
    {
        var words = line.Unit.Split(' ');
        return words[0] switch
        {
            "USD" => "USD",
            "percent" => "%",
            _ => words.FirstOrDefault(s_counted.Contains) ?? "",
        };
    }
}
