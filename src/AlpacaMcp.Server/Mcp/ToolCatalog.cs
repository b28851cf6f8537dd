using AlpacaMcp.Server.Tools.Account;
using AlpacaMcp.Server.Tools.Assets;
using AlpacaMcp.Server.Tools.CorporateActions;
using AlpacaMcp.Server.Tools.CryptoData;
using AlpacaMcp.Server.Tools.FixedIncomeData;
using AlpacaMcp.Server.Tools.IndexData;
using AlpacaMcp.Server.Tools.News;
using AlpacaMcp.Server.Tools.OptionsData;
using AlpacaMcp.Server.Tools.Status;
using AlpacaMcp.Server.Tools.StockData;
using AlpacaMcp.Server.Tools.Trading;

namespace AlpacaMcp.Server.Mcp;

/// <summary>The one list of tools. Explicit, because native AOT scans nothing; a house test scans instead.</summary>
internal static class ToolCatalog
{
    internal static IReadOnlyList<ToolEntry> All { get; } =
    [
        ToolEntry.Of<GetStatus>(),
        ToolEntry.Of<GetAccountInfo>(),
        ToolEntry.Of<GetClock>(),
        ToolEntry.Of<GetCalendar>(),
        ToolEntry.Of<GetAsset>(),
        ToolEntry.Of<GetStockBars>(),
        ToolEntry.Of<GetStockLatestQuote>(),
        ToolEntry.Of<GetStockLatestTrade>(),
        ToolEntry.Of<GetStockSnapshot>(),
        ToolEntry.Of<GetCryptoBars>(),
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
        ToolEntry.Of<GetAllPositions>(),
        ToolEntry.Of<GetOpenPosition>(),
        ToolEntry.Of<ClosePosition>(),
        ToolEntry.Of<GetOrders>(),
        ToolEntry.Of<GetOrderById>(),
        ToolEntry.Of<PlaceStockOrder>(),
        ToolEntry.Of<PlaceCryptoOrder>(),
        ToolEntry.Of<ReplaceOrderById>(),
        ToolEntry.Of<CancelOrderById>(),
        ToolEntry.Of<CancelAllOrders>(),
    ];

    internal static IEnumerable<ToolEntry> Of(IReadOnlyList<string>? toolsets) =>
        All.Where(tool => tool.Toolset == Toolset.Status || toolsets is null || toolsets.Contains(tool.Toolset));
}
