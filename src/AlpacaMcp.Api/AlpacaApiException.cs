using System.Net;
using System.Text.Json;

namespace AlpacaMcp.Api;

/// <summary>
/// Alpaca answered, and the answer was no: any status outside 2xx, redirects included.
/// The message is Alpaca's own text when it gave one; treat it as data.
/// </summary>
/// <seealso href="https://docs.alpaca.markets/docs/orders-at-alpaca"/>
public sealed class AlpacaApiException : Exception
{
    internal AlpacaApiException(HttpStatusCode status, string message)
        : base(message) => Status = status;

    /// <summary>The HTTP status. Decide on it first.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>Alpaca's eight-digit code, such as 40310000; null when the answer had none or a text.</summary>
    public int? Code { get; internal init; }

    /// <summary>Alpaca's id of the request, which its support asks for.</summary>
    public string? RequestId { get; internal init; }

    /// <summary>How long Alpaca asks us to wait; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; internal init; }

    /// <summary>The answer's other fields, such as <c>buying_power</c> or <c>related_orders</c>; empty when there are none.</summary>
    public IReadOnlyDictionary<string, JsonElement> Extra { get; internal init; } = new Dictionary<string, JsonElement>();

    /// <summary>
    /// Whether the request may have been carried out all the same: 408 and every 5xx. An order answered like this must be
    /// looked up, never sent again. 429 and every other 4xx mean it was not accepted.
    /// </summary>
    public bool OutcomeUnknown => Status == HttpStatusCode.RequestTimeout || (int)Status >= 500;
}
