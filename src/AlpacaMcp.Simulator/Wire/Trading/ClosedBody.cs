using System.Text.Json;
using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Orders;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Wire.Trading;

/// <summary>One entry of DELETE /v2/positions: the closing order, or why there is none.</summary>
internal sealed record ClosedBody(string Symbol, int Status, JsonElement Body)
{
    public static ClosedBody Of(Holding holding, Outcome<Order> outcome) => outcome.Succeeded
        ? new(holding.Instrument.PositionSymbol, StatusCodes.Status200OK,
            JsonSerializer.SerializeToElement(OrderBody.Of(outcome.Value), TradingJson.Default.OrderBody))
        : new(holding.Instrument.PositionSymbol, outcome.Refusal.Status, RefusalResult.Json(outcome.Refusal));
}
