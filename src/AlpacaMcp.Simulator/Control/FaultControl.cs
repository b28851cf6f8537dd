using System.Text.Json;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Simulator.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Control;

/// <summary>Schedules faults by description; deleting them lets go of what they hold.</summary>
internal static class FaultControl
{
    private const int MostFaults = 1_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/faults", (ExchangeRecords records) => List(records.Faults));
        routes.MapPost("/faults", (HttpRequest request, ExchangeRecords records) =>
            ControlAnswer.ReadAsync(request, body => Add(body, records.Faults)));
        routes.MapDelete("/faults", (ExchangeRecords records) =>
        {
            records.Faults.Clear();
            return Results.NoContent();
        });
    }

    private static IResult List(FaultSchedule faults) =>
        Results.Json([.. faults.Select(State)], ControlJson.Default.FaultStateArray);

    private static IResult Add(JsonElement body, FaultSchedule faults)
    {
        if (!FaultScript.TryRead(body, out var script, out var error))
            return ControlAnswer.Invalid(error);
        if (faults.Select(State).Count >= MostFaults)
            return ControlAnswer.Invalid($"there are {MostFaults} faults already: delete them first");
        faults.Add(script.Fault, script.Rule);
        return List(faults);
    }

    private static FaultState State(ScheduledFault scheduled)
    {
        var rule = scheduled.Rule;
        return new FaultState(
            FaultCatalog.NameOf(scheduled.Fault) ?? scheduled.Fault.GetType().Name,
            new FaultRuleState(rule.Method, rule.PathPrefix, rule.BodyContains, rule.Times, rule.Skip),
            scheduled.ToSkip, scheduled.Left);
    }
}
