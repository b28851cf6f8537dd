using AlpacaMcp.Server.Tools.Account;
using AlpacaMcp.Server.Tools.Assets;
using AlpacaMcp.Server.Tools.CryptoData;
using AlpacaMcp.Server.Tools.Locates;
using AlpacaMcp.Server.Tools.OptionsData;
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
        ToolEntry.Of<GetStockLatestQuote>(),
        ToolEntry.Of<GetStockLatestTrade>(),
        ToolEntry.Of<GetStockSnapshot>(),
        ToolEntry.Of<GetIndicators>(),
        ToolEntry.Of<GetCryptoBars>(),
        ToolEntry.Of<GetCryptoLatestQuote>(),
        ToolEntry.Of<AnalyzeOptionStrategy>(),
        ToolEntry.Of<GetAllPositions>(),
        ToolEntry.Of<GetOpenPosition>(),
        ToolEntry.Of<ClosePosition>(),
        ToolEntry.Of<GetOrders>(),
        ToolEntry.Of<GetOrderById>(),
        ToolEntry.Of<WaitForOrder>(),
        ToolEntry.Of<PlaceStockOrder>(),
        ToolEntry.Of<PlaceCryptoOrder>(),
        ToolEntry.Of<ReplaceOrderById>(),
        ToolEntry.Of<CancelOrderById>(),
        ToolEntry.Of<CancelAllOrders>(),
        ToolEntry.Of<GetLocateQuotes>(),
        ToolEntry.Of<CreateLocate>(),
        ToolEntry.Of<GetLocates>(),
        ToolEntry.Of<GetLocate>(),
    ];

    internal static IEnumerable<ToolEntry> Of(IReadOnlyList<string>? toolsets) =>
        All.Where(tool => tool.Toolset == Toolset.Status || toolsets is null || toolsets.Contains(tool.Toolset));
}
