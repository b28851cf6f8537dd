using System.Text.Json;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Server.OperatorConsole.Reading;

/// <summary>A row of the journal in a line for a person; `alpaca-mcp journal tail` shows all of it.</summary>
internal static class RowWords
{
    private const int Longest = 240;

    /// <summary>The line.</summary>
    public static string Of(JournalEntry entry)
    {
        try
        {
            using var body = JsonDocument.Parse(entry.Body);
            return OutsideText.Clean(Words(entry.Kind, body.RootElement), Longest);
        }
        catch (JsonException)
        {
            return OutsideText.Clean(entry.Body, Longest); // Somebody has edited it.
        }
    }

    private static string Words(string kind, JsonElement row) => kind switch
    {
        "intent" => $"{(Text(row, "is_buy") == "True" ? "buy" : "sell")} {Text(row, "qty")} {Text(row, "symbol")} as {Text(row, "client_order_id")}",
        "state" => $"{Text(row, "id")}: {Text(row, "state").ToLowerInvariant()}",
        "denied" => $"{Text(row, "what")}: {string.Join(", ", Codes(row))}",
        "approval" => $"{Text(row, "id")} {Text(row, "state").ToLowerInvariant()}: {Text(row, "order")}, asked by {Text(row, "caller")}",
        "stop" => $"{Text(row, "mode").ToLowerInvariant()} ({Text(row, "cause")}) by {Text(row, "by")}: {Text(row, "reason")}",
        "policy" => $"limits {Text(row, "hash")}, accepted by {Text(row, "by")}",
        _ when Text(row, "text") is { Length: > 0 } note => note,
        _ => string.Join("; ", row.EnumerateObject().Where(field => field.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True).Select(field => $"{field.Name.Replace('_', ' ')} {field.Value}")),
    };

    private static string Text(JsonElement row, string field) => row.ValueKind == JsonValueKind.Object && row.TryGetProperty(field, out var value) ? value.ToString() : "";

    private static IEnumerable<string> Codes(JsonElement row) => row.TryGetProperty("objections", out var all) && all.ValueKind == JsonValueKind.Array ? all.EnumerateArray().Select(one => Text(one, "code")) : [];
}
