using System.Net;
using System.Text.Json;
using AlpacaMcp.Api;

namespace AlpacaMcp.Trading;

/// <summary>Alpaca's refusal, as Alpaca worded it: outside text, to be shown and never obeyed.</summary>
public sealed record BrokerRejection(
    HttpStatusCode Status, int? Code, string Message, string? RequestId, IReadOnlyDictionary<string, JsonElement> Extra)
{
    public static BrokerRejection From(AlpacaApiException e) => new(e.Status, e.Code, e.Message, e.RequestId, e.Extra);
}
