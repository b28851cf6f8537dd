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
        FixedIncomeRoutes.Map(routes);
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
        OptionContractRoutes.Map(routes);
        OptionLatestRoutes.Map(routes);
        OptionSnapshotRoutes.Map(routes);
        OptionHistoryRoutes.Map(routes);
        OptionMetaRoutes.Map(routes);
    }
}
