using System.Text.Json;
using AlpacaMcp.Simulator.Exchange.Orders;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Wire;

/// <summary>An error body: code, message and the extra fields of its kind.</summary>
internal sealed class RefusalResult(Refusal refusal) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = refusal.Status;
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        return httpContext.Response.WriteAsync(Json(refusal).GetRawText());
    }

    public static JsonElement Json(Refusal refusal)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer, refusal);
        return JsonElement.Parse(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, Refusal refusal)
    {
        writer.WriteStartObject();
        if (refusal.Code is { } code)
            writer.WriteNumber("code", code);
        writer.WriteString("message", refusal.Message);
        foreach (var (name, value) in refusal.Extras)
            writer.WriteString(name, value);
        if (refusal.RelatedOrders.Count > 0)
        {
            writer.WriteStartArray("related_orders");
            foreach (var id in refusal.RelatedOrders)
                writer.WriteStringValue(id);
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }
}
