using System.Globalization;
using System.Text.Json;

namespace AlpacaMcp.Histories.Broker;

/// <summary>An order as its request words it. Read here by hand: a name the client gets wrong must not agree with itself.</summary>
internal sealed record Asked
{
    public required string ClientOrderId { get; init; }

    public required string Symbol { get; init; }

    public required bool IsBuy { get; init; }

    public required string Type { get; init; }

    public required string TimeInForce { get; init; }

    public decimal? Qty { get; init; }

    public decimal? Notional { get; init; }

    public decimal? Limit { get; init; }

    public decimal? Stop { get; init; }

    public string? Intent { get; init; }

    public static Asked Of(ReadOnlySpan<byte> body)
    {
        using var document = JsonDocument.Parse(body.ToArray());
        var root = document.RootElement;
        return new()
        {
            ClientOrderId = Text(root, "client_order_id") ?? "",
            Symbol = Text(root, "symbol") ?? "",
            IsBuy = Text(root, "side") == "buy",
            Type = Text(root, "type") ?? "",
            TimeInForce = Text(root, "time_in_force") ?? "",
            Qty = Number(root, "qty"),
            Notional = Number(root, "notional"),
            Limit = Number(root, "limit_price"),
            Stop = Number(root, "stop_price"),
            Intent = Text(root, "position_intent"),
        };
    }

    /// <summary>The same order with what a PATCH says about it; what it does not name carries over.</summary>
    public Asked ChangedBy(Asked change) => this with
    {
        ClientOrderId = change.ClientOrderId,
        TimeInForce = change.TimeInForce.Length > 0 ? change.TimeInForce : TimeInForce,
        Qty = change.Qty ?? Qty,
        Limit = change.Limit ?? Limit,
        Stop = change.Stop ?? Stop,
    };

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String ? field.GetString() : null;

    private static decimal? Number(JsonElement root, string name) => root.TryGetProperty(name, out var field) && field.ValueKind != JsonValueKind.Null
        ? decimal.Parse(field.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture)
        : null;
}
