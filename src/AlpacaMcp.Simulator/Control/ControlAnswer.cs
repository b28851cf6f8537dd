using System.Text.Json;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Control;

/// <summary>Reads what a test asks for, or answers 422 with what is wrong.</summary>
internal static class ControlAnswer
{
    public static IResult Invalid(string message) => new RefusalResult(Refusal.Invalid(message));

    /// <summary>Reads the body's JSON object for the work.</summary>
    public static async Task<IResult> ReadAsync(HttpRequest request, Func<JsonElement, IResult> work) =>
        await RequestJson.ReadAsync(request) is { } body ? work(body) : Invalid("the body must be a JSON object");
}
