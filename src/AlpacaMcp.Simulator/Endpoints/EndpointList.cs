using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints;

/// <summary>Every resource the exchange serves.</summary>
internal static class EndpointList
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        AccountRoutes.Map(routes);
        AccountConfigurationRoutes.Map(routes);
        ActivityRoutes.Map(routes);
        PortfolioHistoryRoutes.Map(routes);
        WatchlistRoutes.Map(routes);
        AssetRoutes.Map(routes);
        BondListRoutes.Map(routes);
        LiveOnlyRoutes.Map(routes);
        CalendarRoutes.Map(routes);
        ClockRoutes.Map(routes);
        MarketRoutes.Map(routes);
        OrderRoutes.Map(routes);
        PositionRoutes.Map(routes);
        PositionCloseRoutes.Map(routes);
        ExerciseRoutes.Map(routes);
        StockBarRoutes.Map(routes);
        StockLatestRoutes.Map(routes);
        StockSnapshotRoutes.Map(routes);
        CryptoRoutes.Map(routes);
        StockTickRoutes.Map(routes);
        AuctionRoutes.Map(routes);
        StockMetaRoutes.Map(routes);
        CryptoTickRoutes.Map(routes);
        CorporateActionRoutes.Map(routes);
        AnnouncementRoutes.Map(routes);
        NewsRoutes.Map(routes);
        ScreenerRoutes.Map(routes);
        IndexRoutes.Map(routes);
        ForexRoutes.Map(routes);
        FixedIncomeRoutes.Map(routes);
        CryptoPerpRoutes.Map(routes);
        LogoRoutes.Map(routes);
        OptionContractRoutes.Map(routes);
        OptionLatestRoutes.Map(routes);
        OptionSnapshotRoutes.Map(routes);
        OptionHistoryRoutes.Map(routes);
        OptionMetaRoutes.Map(routes);
    }
}
