using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints;

/// <summary>Every resource the exchange serves.</summary>
internal static class EndpointList
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        AccountRoutes.Map(routes);
    }
}
