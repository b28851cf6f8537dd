using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints;

internal static class OrderAnswer
{
    public static IResult Of(Outcome<Order> outcome) => outcome.Succeeded
        ? Results.Json(OrderBody.Of(outcome.Value), SimulatorJson.Default.OrderBody)
        : new RefusalResult(outcome.Refusal);
}
