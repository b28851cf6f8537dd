using AlpacaMcp.Simulator.Endpoints.Account;
using AlpacaMcp.Simulator.Endpoints.Assets;
using AlpacaMcp.Simulator.Endpoints.CorporateActions;
using AlpacaMcp.Simulator.Endpoints.Crypto;
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
    public static void Map(IEndpointRouteBuilder routes)
    {
        MapAccount(routes);
        MapTrading(routes);
        MapMarketData(routes);
        MapReference(routes);
        LiveOnlyRoutes.Map(routes);
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
