using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.Trading;

/// <summary>Exercises held contracts before their time, or refuses to at their end.</summary>
internal static class ExerciseRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v2/positions/{name}/exercise", (string name, TradingAccount account) => Answer(account.At(now => account.Exercises.Exercise(name, now))));
        routes.MapPost("/v2/positions/{name}/do-not-exercise", (string name, TradingAccount account) => Answer(account.At(now => account.Exercises.Decline(name, now))));
    }

    /// <summary>A success has no body.</summary>
    private static IResult Answer(Refusal? refusal) => refusal is null ? Results.StatusCode(StatusCodes.Status200OK) : new RefusalResult(refusal);
}
