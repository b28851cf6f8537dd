using AlpacaMcp.Simulator.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Control;

/// <summary>`/_simulator`, for tests in other processes; where it is off, its paths are as unknown as any.</summary>
internal sealed class ControlArea(bool isOn)
{
    private const string Prefix = "/_simulator";

    public bool IsOpenFor(HttpContext context) => isOn && context.Request.Path.StartsWithSegments(Prefix);

    public static Task HideAsync(HttpContext context, RequestDelegate next) =>
        context.Request.Path.StartsWithSegments(Prefix) ? UnknownPath.AnswerAsync(context) : next(context);

    /// <summary>Always, for a kept exchange that once had it on lives those requests again.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Prefix);
        ClockControl.Map(group);
        PriceControl.Map(group);
        TransferControl.Map(group);
        KeyControl.Map(group);
        FaultControl.Map(group);
        BookControl.Map(group);
        RequestControl.Map(group);
    }
}
