using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Hosting;

/// <summary>Answers what no endpoint has answered: unknown paths and methods.</summary>
internal static class UnknownPath
{
    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        var unanswered = context.Response is { HasStarted: false, ContentType: null, StatusCode: 404 or 405 };
        if (unanswered)
            await AnswerAsync(context);
    }

    public static Task AnswerAsync(HttpContext context) => new RefusalResult(Unknown(context)).ExecuteAsync(context);

    private static Refusal Unknown(HttpContext context) => ApiArea.IsData(context.Request.Path)
        ? Refusal.NoData("endpoint not found")
        : Refusal.NotFound("endpoint not found");
}
