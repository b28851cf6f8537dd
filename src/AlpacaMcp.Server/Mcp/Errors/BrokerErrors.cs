using System.Globalization;
using System.Net;
using System.Text.Json;
using AlpacaMcp.Api;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Mcp.Errors;

/// <summary>Words for what the broker answered or failed to answer.</summary>
internal static class BrokerErrors
{
    /// <param name="rejection">Alpaca's refusal.</param>
    /// <param name="clientOrderId">The id of the order that was refused, when there was one.</param>
    internal static ToolError Rejected(BrokerRejection rejection, string? clientOrderId = null) => new()
    {
        Code = CodeOf(rejection.Status),
        Outcome = (int)rejection.Status >= 500 ? "failed" : "rejected",
        Message = $"Alpaca answered HTTP {(int)rejection.Status}{(rejection.Code is { } code ? $", code {code}" : "")}{((int)rejection.Status >= 500 ? "." : "; nothing was changed.")}",
        NextStep = NextStep(rejection.Status),
        RetrySafe = true,
        ClientOrderId = clientOrderId,
        BrokerMessage = OutsideText.Seal(rejection.Message),
        BrokerCode = rejection.Code,
        BrokerStatus = (int)rejection.Status,
        RequestId = rejection.RequestId is { } id && IsName(id) ? id : null,
        Details = Details(rejection),
    };

    internal static ToolError Unreachable(AlpacaTransportException e) => new()
    {
        Code = "BROKER_UNREACHABLE",
        Outcome = "failed",
        Message = e.RequestMayHaveArrived ? "Alpaca gave no usable answer." : "Alpaca could not be reached.",
        NextStep = "Try again in a few seconds.",
        RetrySafe = true,
    };

    internal static ToolError Unavailable(AlpacaUnavailableException e) => new()
    {
        Code = "BROKER_UNAVAILABLE",
        Outcome = "failed",
        Message = e.Message,
        NextStep = string.Create(CultureInfo.InvariantCulture, $"Try again in {Math.Max(1, Math.Ceiling(e.RetryAfter.TotalSeconds))} s; cancels still work."),
        RetrySafe = true,
    };

    private static string CodeOf(HttpStatusCode status) => (int)status switch
    {
        401 => "BROKER_UNAUTHORIZED",
        404 => "NOT_FOUND",
        429 => "BROKER_RATE_LIMITED",
        >= 500 => "BROKER_FAILED",
        _ => "BROKER_REJECTED",
    };

    private static string NextStep(HttpStatusCode status) => (int)status switch
    {
        401 => "Ask the operator to check the API keys and whether they belong to this environment.",
        404 => "Check the id or symbol; get_orders and get_all_positions list what exists.",
        429 => "Wait a few seconds before calling again.",
        >= 500 => "Try again in a few seconds.",
        _ => "Read broker_message and correct the call.",
    };

    private static Dictionary<string, string>? Details(BrokerRejection rejection)
    {
        var named = rejection.Extra.Where(e => IsName(e.Key)).ToDictionary(e => e.Key, e => Text(e.Value));
        return named.Count == 0 ? null : named;
    }

    // A name is no place for a sentence: what is more than letters, digits, dashes and underscores is left out.
    private static bool IsName(string text) => text.Length is > 0 and <= 64 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    // Numbers and short words as they are, everything else sealed.
    private static string Text(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : value.GetRawText();
        return text.Length is > 0 and <= 40 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':') ? text : OutsideText.Seal(text);
    }
}
