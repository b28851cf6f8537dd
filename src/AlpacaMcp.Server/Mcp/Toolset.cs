namespace AlpacaMcp.Server.Mcp;

/// <summary>The toolsets' names.</summary>
internal static class Toolset
{
    /// <summary>Offered whatever is chosen: an agent must always be able to see where it trades and what it may.</summary>
    internal const string Status = "status";

    /// <summary>The tools that find and call the others; offered in search mode alone.</summary>
    internal const string Search = "search";
    internal const string Account = "account";
    internal const string Trading = "trading";
    internal const string Assets = "assets";
    internal const string StockData = "stock-data";
    internal const string CryptoData = "crypto-data";
    internal const string Watchlists = "watchlists";
    internal const string OptionsData = "options-data";
    internal const string CorporateActions = "corporate-actions";
    internal const string News = "news";
    internal const string FixedIncomeData = "fixed-income-data";
    internal const string IndexData = "index-data";
    internal const string Locates = "locates";
    internal const string Charts = "charts";

    /// <summary>What may be chosen.</summary>
    internal static IReadOnlyList<string> Choices { get; } =
    [
        Account, Trading, Watchlists, Assets, StockData, CryptoData, OptionsData, CorporateActions, News, FixedIncomeData, IndexData, Locates, Charts,
    ];
}
