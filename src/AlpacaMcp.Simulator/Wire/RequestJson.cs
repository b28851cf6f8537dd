using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Wire;

internal static class RequestJson
{
    /// <summary>The body's JSON object, or null when it is none.</summary>
    public static async Task<JsonElement?> ReadAsync(HttpRequest request)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, default, request.HttpContext.RequestAborted);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
