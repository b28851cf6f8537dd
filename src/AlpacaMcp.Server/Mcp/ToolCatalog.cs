using AlpacaMcp.Server.Tools.Account;
using AlpacaMcp.Server.Tools.Assets;
using AlpacaMcp.Server.Tools.Charts;
using AlpacaMcp.Server.Tools.CorporateActions;
using AlpacaMcp.Server.Tools.CryptoData;
using AlpacaMcp.Server.Tools.FixedIncomeData;
using AlpacaMcp.Server.Tools.IndexData;
using AlpacaMcp.Server.Tools.Locates;
using AlpacaMcp.Server.Tools.News;
using AlpacaMcp.Server.Tools.OptionsData;
using AlpacaMcp.Server.Tools.Search;
using AlpacaMcp.Server.Tools.Status;
using AlpacaMcp.Server.Tools.StockData;
using AlpacaMcp.Server.Tools.Trading;
using AlpacaMcp.Server.Tools.Watchlists;

namespace AlpacaMcp.Server.Mcp;

/// <summary>The one list of tools. Explicit, because native AOT scans nothing; a house test scans instead.</summary>
internal static class ToolCatalog
{
    internal static IReadOnlyList<ToolEntry> All { get; } =
    [
        ToolEntry.Of<GetStatus>(),
        ToolEntry.Of<HaltTrading>(),
        ToolEntry.Of<GetAccountInfo>(),
        ToolEntry.Of<GetPortfolioRisk>(),
        ToolEntry.Of<GetAccountConfig>(),
        ToolEntry.Of<UpdateAccountConfig>(),
        ToolEntry.Of<GetPortfolioHistory>(),
        ToolEntry.Of<GetAccountActivities>(),
        ToolEntry.Of<GetAccountActivitiesByType>(),
        ToolEntry.Of<GetClock>(),
        ToolEntry.Of<GetCalendar>(),
        ToolEntry.Of<GetAsset>(),
        ToolEntry.Of<FindSymbol>(),
        ToolEntry.Of<GetAllAssets>(),
        ToolEntry.Of<GetOptionContracts>(),
        ToolEntry.Of<GetOptionContract>(),
        ToolEntry.Of<GetWatchlists>(),
        ToolEntry.Of<CreateWatchlist>(),
        ToolEntry.Of<GetWatchlistById>(),
        ToolEntry.Of<UpdateWatchlistById>(),
        ToolEntry.Of<DeleteWatchlistById>(),
        ToolEntry.Of<AddAssetToWatchlistById>(),
        ToolEntry.Of<RemoveAssetFromWatchlistById>(),
        ToolEntry.Of<GetStockBars>(),
        ToolEntry.Of<GetStockQuotes>(),
        ToolEntry.Of<GetStockTrades>(),
        ToolEntry.Of<GetStockLatestBar>(),
        ToolEntry.Of<GetStockLatestQuote>(),
        ToolEntry.Of<GetStockLatestTrade>(),
        ToolEntry.Of<GetStockSnapshot>(),
        ToolEntry.Of<GetIndicators>(),
        ToolEntry.Of<GetMostActiveStocks>(),
        ToolEntry.Of<GetMarketMovers>(),
        ToolEntry.Of<GetCryptoBars>(),
        ToolEntry.Of<GetCryptoQuotes>(),
        ToolEntry.Of<GetCryptoTrades>(),
        ToolEntry.Of<GetCryptoLatestBar>(),
        ToolEntry.Of<GetCryptoLatestQuote>(),
        ToolEntry.Of<GetOptionChain>(),
        ToolEntry.Of<GetOptionSnapshot>(),
        ToolEntry.Of<GetOptionLatestQuote>(),
        ToolEntry.Of<GetOptionLatestTrade>(),
        ToolEntry.Of<GetOptionBars>(),
        ToolEntry.Of<GetOptionTrades>(),
        ToolEntry.Of<GetOptionExchangeCodes>(),
        ToolEntry.Of<GetIndexLatestValues>(),
        ToolEntry.Of<GetIndexValues>(),
        ToolEntry.Of<GetFixedIncomeLatestQuotes>(),
        ToolEntry.Of<GetNews>(),
        ToolEntry.Of<GetCorporateActions>(),
        ToolEntry.Of<GetCorporateActionAnnouncements>(),
        ToolEntry.Of<GetCorporateActionAnnouncement>(),
        ToolEntry.Of<AnalyzeOptionStrategy>(),
        ToolEntry.Of<GetCryptoLatestTrade>(),
        ToolEntry.Of<GetCryptoSnapshot>(),
        ToolEntry.Of<GetCryptoLatestOrderbook>(),
        ToolEntry.Of<GetAllPositions>(),
        ToolEntry.Of<GetOpenPosition>(),
        ToolEntry.Of<ClosePosition>(),
        ToolEntry.Of<CloseAllPositions>(),
        ToolEntry.Of<ExerciseOptionsPosition>(),
        ToolEntry.Of<DoNotExerciseOptionsPosition>(),
        ToolEntry.Of<GetOrders>(),
        ToolEntry.Of<GetOrderById>(),
        ToolEntry.Of<GetOrderByClientId>(),
        ToolEntry.Of<WaitForOrder>(),
        ToolEntry.Of<PreviewOrder>(),
        ToolEntry.Of<PlaceStockOrder>(),
        ToolEntry.Of<PlaceCryptoOrder>(),
        ToolEntry.Of<PlaceOptionOrder>(),
        ToolEntry.Of<ReplaceOrderById>(),
        ToolEntry.Of<CancelOrderById>(),
        ToolEntry.Of<CancelAllOrders>(),
        ToolEntry.Of<Reconcile>(),
        ToolEntry.Of<GetDecisions>(),
        ToolEntry.Of<GetLocateQuotes>(),
        ToolEntry.Of<CreateLocate>(),
        ToolEntry.Of<GetLocates>(),
        ToolEntry.Of<GetLocate>(),
        ToolEntry.Of<GetChart>(),
        ToolEntry.Of<FindTools>(),
        ToolEntry.Of<CallReadTool>(),
        ToolEntry.Of<CallTradingTool>(),
    ];

    /// <summary>What an operator may name: all but what is offered whatever is chosen.</summary>
    internal static IEnumerable<string> Choices => All.Where(tool => Toolset.Choices.Contains(tool.Toolset)).Select(tool => tool.Name);

    internal static ToolEntry? Find(string name) => All.FirstOrDefault(tool => tool.Name == name);
}
