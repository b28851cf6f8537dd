using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Control;

/// <summary>An answer, or 422 with what is wrong.</summary>
internal static class ControlAnswer
{
    public static IResult Of<T>(T value, JsonTypeInfo<T> type) => Results.Json(value, type);

    public static IResult Invalid(string message) => new RefusalResult(Refusal.Invalid(message));

    /// <summary>Reads the body's JSON object for the work.</summary>
    public static async Task<IResult> ReadAsync(HttpRequest request, Func<JsonElement, IResult> work) =>
        await RequestJson.ReadAsync(request) is { } body ? work(body) : Invalid("the body must be a JSON object");
}
