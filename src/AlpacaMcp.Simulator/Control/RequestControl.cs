using AlpacaMcp.Simulator.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Control;

/// <summary>The request log: `method` and `path` (how it begins) choose, `after` and `limit` page.</summary>
internal static class RequestControl
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/requests", Page);

    private static IResult Page(HttpRequest request, ExchangeRecords records)
    {
        if (!PageQuery.TryRead(request.Query, "after", out var page, out var error))
            return ControlAnswer.Invalid(error);
        var (method, path) = (request.Query["method"].ToString(), request.Query["path"].ToString());
        var found = records.Requests.Numbered()
            .Where(logged => logged.Key > page.After
                && (method.Length == 0 || logged.Value.Method.Equals(method, StringComparison.OrdinalIgnoreCase))
                && logged.Value.Path.StartsWith(path, StringComparison.Ordinal))
            .Take(page.Limit + 1).ToList();
        var shown = found.Take(page.Limit).Select(State).ToList();
        return Results.Json(
            new RequestsState(
                shown, found.Count > shown.Count ? shown[^1].Number : null, records.Requests.Forgotten,
                [.. records.Failures.All.Select(failure => $"{failure.GetType().Name}: {failure.Message}")]),
            ControlJson.Default.RequestsState);
    }

    private static RequestState State(KeyValuePair<long, LoggedRequest> logged)
    {
        var (number, request) = logged;
        return new RequestState(number, request.Method, request.Path, request.Query, request.Body, request.ReceivedAt, request.Arrived);
    }
}
