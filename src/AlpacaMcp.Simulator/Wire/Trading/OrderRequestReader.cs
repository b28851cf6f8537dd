using System.Globalization;
using System.Text.Json;
using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Wire.Trading;

/// <summary>Reads order bodies; numbers may be numbers or strings.</summary>
internal static class OrderRequestReader
{
    private static readonly string[] s_numbers =
        ["qty", "notional", "limit_price", "stop_price", "trail_price", "trail_percent", "trail"];

    private static readonly (string Part, string Number)[] s_exitNumbers =
        [("take_profit", "limit_price"), ("stop_loss", "stop_price"), ("stop_loss", "limit_price")];

    private static readonly JsonElement s_empty = JsonElement.Parse("{}");

    private static readonly string[] s_texts =
        ["symbol", "side", "type", "time_in_force", "client_order_id", "order_class", "position_intent"];

    private static readonly string[] s_objects = ["take_profit", "stop_loss", "advanced_instructions"];

    /// <summary>Whether every field that is no number is of its own type; null counts as absent.</summary>
    public static bool IsWellTyped(JsonElement body) =>
        s_texts.All(name => Is(body, name, JsonValueKind.String)) && s_objects.All(name => Is(body, name, JsonValueKind.Object))
        && Is(body, "extended_hours", JsonValueKind.True, JsonValueKind.False) && Is(body, "legs", JsonValueKind.Array)
        && (Kind(body, "legs") != JsonValueKind.Array || body.GetProperty("legs").EnumerateArray().All(leg => leg.ValueKind == JsonValueKind.Object));

    public static OrderRequest Read(JsonElement body) => new()
    {
        Symbol = Text(body, "symbol"),
        Qty = Number(body, "qty"),
        Notional = Number(body, "notional"),
        Side = Text(body, "side"),
        Type = Text(body, "type"),
        TimeInForce = Text(body, "time_in_force"),
        LimitPrice = Number(body, "limit_price"),
        StopPrice = Number(body, "stop_price"),
        TrailPrice = Number(body, "trail_price"),
        TrailPercent = Number(body, "trail_percent"),
        ExtendedHours = body.TryGetProperty("extended_hours", out var extended) && extended.ValueKind == JsonValueKind.True,
        ClientOrderId = Text(body, "client_order_id"),
        OrderClass = Text(body, "order_class"),
        PositionIntent = Text(body, "position_intent"),
        HasTakeProfit = IsObject(body, "take_profit"),
        HasStopLoss = IsObject(body, "stop_loss"),
        TakeProfitLimit = Number(Part(body, "take_profit"), "limit_price"),
        StopLossStop = Number(Part(body, "stop_loss"), "stop_price"),
        StopLossLimit = Number(Part(body, "stop_loss"), "limit_price"),
        Legs = Legs(body),
        HasAdvancedInstructions = IsObject(body, "advanced_instructions"),
        Unreadable = Unreadable(body),
    };

    public static ReplaceRequest ReadReplacement(JsonElement body) => new()
    {
        Qty = Number(body, "qty"),
        LimitPrice = Number(body, "limit_price"),
        StopPrice = Number(body, "stop_price"),
        Trail = Number(body, "trail"),
        TimeInForce = Text(body, "time_in_force"),
        ClientOrderId = Text(body, "client_order_id"),
        Unreadable = Unreadable(body),
    };

    private static bool Is(JsonElement body, string name, params ReadOnlySpan<JsonValueKind> kinds) =>
        Kind(body, name) is JsonValueKind.Undefined or JsonValueKind.Null || kinds.Contains(Kind(body, name));

    private static JsonValueKind Kind(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) ? value.ValueKind : JsonValueKind.Undefined;

    private static bool IsObject(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object;

    private static JsonElement Part(JsonElement body, string name) =>
        IsObject(body, name) ? body.GetProperty(name) : s_empty;

    private static LegRequest[]? Legs(JsonElement body) =>
        body.TryGetProperty("legs", out var legs) && legs.ValueKind == JsonValueKind.Array
            ? [.. legs.EnumerateArray().Select(Leg)]
            : null;

    private static LegRequest Leg(JsonElement leg) =>
        new(Text(leg, "symbol"), Number(leg, "ratio_qty"), Text(leg, "side"), Text(leg, "position_intent"));

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Unreadable(JsonElement body) =>
        s_numbers.FirstOrDefault(name => IsUnreadable(body, name))
        ?? s_exitNumbers.Where(exit => IsUnreadable(Part(body, exit.Part), exit.Number)).Select(exit => $"{exit.Part}.{exit.Number}").FirstOrDefault();

    private static bool IsUnreadable(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && IsGiven(value) && Number(body, name) is null;

    private static bool IsGiven(JsonElement value) =>
        value.ValueKind != JsonValueKind.Null && !(value.ValueKind == JsonValueKind.String && value.GetString() is { Length: 0 });

    private static decimal? Number(JsonElement body, string name)
    {
        if (!body.TryGetProperty(name, out var value))
            return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.String => value.GetString(),
            _ => null,
        };
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
