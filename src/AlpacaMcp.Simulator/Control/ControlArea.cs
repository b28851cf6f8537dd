using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Control;

/// <summary>`/_simulator`, for tests in other processes; where it is off, its paths are as unknown as any.</summary>
internal sealed class ControlArea(bool isOn)
{
    private const string Prefix = "/_simulator";

    public bool Covers(HttpContext context) => isOn && context.Request.Path.StartsWithSegments(Prefix);

    public void Map(IEndpointRouteBuilder routes)
    {
        if (!isOn)
            return;
        var group = routes.MapGroup(Prefix);
        ClockControl.Map(group);
        PriceControl.Map(group);
        FaultControl.Map(group);
        BookControl.Map(group);
        RequestControl.Map(group);
    }
}
