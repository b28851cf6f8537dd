using AlpacaMcp.Simulator.Endpoints.Account;
using AlpacaMcp.Simulator.Endpoints.Assets;
using AlpacaMcp.Simulator.Endpoints.CorporateActions;
using AlpacaMcp.Simulator.Endpoints.Crypto;
using AlpacaMcp.Simulator.Endpoints.Locates;
using AlpacaMcp.Simulator.Endpoints.Markets;
using AlpacaMcp.Simulator.Endpoints.News;
using AlpacaMcp.Simulator.Endpoints.Options;
using AlpacaMcp.Simulator.Endpoints.Reference;
using AlpacaMcp.Simulator.Endpoints.Stocks;
using AlpacaMcp.Simulator.Endpoints.Trading;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints;

/// <summary>Every resource the exchange serves, room by room.</summary>
internal static class EndpointList
{
    /// <param name="routes">What is served.</param>
    /// <param name="hasLocates">Whether it has locates, which paper accounts have not.</param>
    public static void Map(IEndpointRouteBuilder routes, bool hasLocates)
    {
        MapAccount(routes);
        MapTrading(routes);
        MapMarketData(routes);
        MapReference(routes);
        if (hasLocates)
            LocateRoutes.Map(routes);
        LiveOnlyRoutes.Map(routes, hasLocates);
    }

    private static void MapAccount(IEndpointRouteBuilder routes)
    {
        AccountRoutes.Map(routes);
        AccountConfigurationRoutes.Map(routes);
        ActivityRoutes.Map(routes);
        PortfolioHistoryRoutes.Map(routes);
        WatchlistRoutes.Map(routes);
    }

    private static void MapTrading(IEndpointRouteBuilder routes)
    {
        OrderRoutes.Map(routes);
        PositionRoutes.Map(routes);
        PositionCloseRoutes.Map(routes);
        ExerciseRoutes.Map(routes);
    }

    private static void MapMarketData(IEndpointRouteBuilder routes)
    {
        StockBarRoutes.Map(routes);
        StockLatestRoutes.Map(routes);
        StockSnapshotRoutes.Map(routes);
        StockTickRoutes.Map(routes);
        StockMetaRoutes.Map(routes);
        AuctionRoutes.Map(routes);
        CryptoRoutes.Map(routes);
        CryptoTickRoutes.Map(routes);
        CryptoPerpRoutes.Map(routes);
        OptionLatestRoutes.Map(routes);
        OptionSnapshotRoutes.Map(routes);
        OptionHistoryRoutes.Map(routes);
        OptionMetaRoutes.Map(routes);
        NewsRoutes.Map(routes);
    }

    private static void MapReference(IEndpointRouteBuilder routes)
    {
        AssetRoutes.Map(routes);
        BondListRoutes.Map(routes);
        OptionContractRoutes.Map(routes);
        CalendarRoutes.Map(routes);
        ClockRoutes.Map(routes);
        MarketRoutes.Map(routes);
        CorporateActionRoutes.Map(routes);
        AnnouncementRoutes.Map(routes);
        ScreenerRoutes.Map(routes);
        IndexRoutes.Map(routes);
        ForexRoutes.Map(routes);
        FixedIncomeRoutes.Map(routes);
        LogoRoutes.Map(routes);
    }
}
