using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Hosting;

/// <summary>Files of bars are read when first asked for: a request that meets a broken one hears which file and line.</summary>
internal static class BrokenReplay
{
    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (ReplayException broken) when (!context.Response.HasStarted)
        {
            await new RefusalResult(new Refusal(500, 50010000, broken.Message)).ExecuteAsync(context);
        }
    }
}
