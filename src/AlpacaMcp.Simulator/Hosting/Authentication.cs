using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Hosting;

/// <summary>The two key headers, or a bearer token; without any the gateway answers with a page, with wrong ones the API with JSON.</summary>
internal sealed class Authentication(Venue venue)
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Request.Headers;
        var keys = KeyPair.Of(headers);
        if (keys?.Owner(venue) is { } account)
        {
            context.Features.Set(account);
            return next(context);
        }
        if (keys is not null || headers.Authorization.Count > 0)
            return new RefusalResult(new Refusal(401, null, "unauthorized.")).ExecuteAsync(context);
        if (ApiArea.IsPublic(context.Request.Path))
            return next(context);
        return GatewayPage.AnswerAsync(context, StatusCodes.Status401Unauthorized);
    }
}
