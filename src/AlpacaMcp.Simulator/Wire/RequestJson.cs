using System.Text.Json;
using AlpacaMcp.Simulator.Exchange.Orders;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Wire;

/// <summary>Reads request bodies.</summary>
internal static class RequestJson
{
    /// <summary>Answers a body that is a JSON object, and refuses every other.</summary>
    public static async Task<IResult> AnswerAsync(HttpRequest request, Func<JsonElement, IResult> answer) =>
        await ReadAsync(request) is { } body ? answer(body) : new RefusalResult(Refusal.Invalid("request body format is invalid"));

    /// <summary>The body's JSON object, or null when it is none.</summary>
    public static async Task<JsonElement?> ReadAsync(HttpRequest request)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, default, request.HttpContext.RequestAborted);
            ReadTexts(document.RootElement);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <exception cref="InvalidOperationException">A text is none.</exception>
    /// <summary>Half a surrogate pair is found only when a text is read: here, and not in the middle of an order.</summary>
    public static void ReadTexts(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String)
            json.GetString();
        else if (json.ValueKind == JsonValueKind.Array)
            ReadTextsOfItems(json);
        else if (json.ValueKind == JsonValueKind.Object)
            ReadTextsOfProperties(json);
    }

    private static void ReadTextsOfItems(JsonElement json)
    {
        foreach (var item in json.EnumerateArray())
            ReadTexts(item);
    }

    private static void ReadTextsOfProperties(JsonElement json)
    {
        foreach (var property in json.EnumerateObject())
        {
            _ = property.Name;
            ReadTexts(property.Value);
        }
    }
}
