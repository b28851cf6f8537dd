using System.Text;
using System.Text.Json;

namespace AlpacaMcp.Api.Http;

/// <summary>Reads a refusal, whatever its body is: Alpaca's JSON, a proxy's HTML page, or nothing.</summary>
internal static class ApiErrors
{
    public static AlpacaApiException Read(HttpResponseMessage response, byte[] body, RateLimits limits, Redactor redactor)
    {
        var fields = FieldsOf(redactor.Clean(Encoding.UTF8.GetString(body)));
        var code = fields.TryGetValue("code", out var codeField) && codeField.ValueKind == JsonValueKind.Number && codeField.TryGetInt32(out var number)
            ? number
            : (int?)null;
        var message = fields.TryGetValue("message", out var messageField) && messageField.ValueKind == JsonValueKind.String
            ? messageField.GetString()
            : null;

        if (code is not null)
            fields.Remove("code");
        if (message is not null)
            fields.Remove("message");

        return new AlpacaApiException(response.StatusCode, message ?? $"Alpaca answered HTTP {(int)response.StatusCode} without a message.")
        {
            Code = code,
            RequestId = response.Headers.TryGetValues("X-Request-ID", out var ids) ? redactor.Clean(ids.FirstOrDefault() ?? "") : null,
            RetryAfter = limits.RetryAfter,
            Extra = fields,
        };
    }

    private static Dictionary<string, JsonElement> FieldsOf(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.EnumerateObject().DistinctBy(field => field.Name).ToDictionary(field => field.Name, field => field.Value.Clone())
                : [];
        }
        catch (JsonException)
        {
            return []; // An HTML page or an empty body: the status has said what there is to say.
        }
    }
}
