using System.Text.Json;
using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Wire.Watchlists;

/// <summary>A watchlist's body as it was sent: absent fields are null.</summary>
internal sealed record WatchlistRequest(string? Name, IReadOnlyList<string>? Symbols, string? Symbol)
{
    public static Outcome<WatchlistRequest> Read(JsonElement body)
    {
        var symbols = body.TryGetProperty("symbols", out var list) ? list : default;
        if (symbols.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Array))
            return Refusal.Invalid("symbols must be a list");
        return new WatchlistRequest(Text(body, "name"), symbols.ValueKind == JsonValueKind.Array ? Texts(symbols) : null, Text(body, "symbol"));
    }

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Empty places of the list are left out, as the document allows them.</summary>
    private static string[] Texts(JsonElement list) =>
        [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.ToString())];
}
