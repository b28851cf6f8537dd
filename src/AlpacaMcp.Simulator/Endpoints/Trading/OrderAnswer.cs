using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Simulator.Wire.Trading;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints.Trading;

/// <summary>One turn of an account that ends in an order or a refusal.</summary>
internal static class OrderAnswer
{
    public static IResult Of(TradingAccount account, Func<DateTimeOffset, Outcome<Order>> work, bool nested = true, IOrderFault? fault = null)
    {
        return account.At<Outcome<OrderBody>>(now =>
        {
            var outcome = work(now);
            if (!outcome.Succeeded)
                return outcome.Refusal;
            var shown = nested || outcome.Value.IsSpread ? OrderBody.Nested(outcome.Value, account.Orders) : OrderBody.Of(outcome.Value);
            fault?.Strike(account, outcome.Value, now);
            return shown;
        }).Answer(body => Results.Json(body, TradingJson.Default.OrderBody));
    }
}
