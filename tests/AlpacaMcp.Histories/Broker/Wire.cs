using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace AlpacaMcp.Histories.Broker;

/// <summary>The broker's answers as JSON, written field by field after Alpaca's pages.</summary>
internal static class Wire
{
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1_024);
        using var json = new Utf8JsonWriter(buffer);
        write(json);
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static byte[] List<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> write) => Write(json =>
    {
        json.WriteStartArray();
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    });

    public static void Order(Utf8JsonWriter json, BookedOrder order, BookedState state)
    {
        var terms = order.Terms;
        json.WriteStartObject();
        json.WriteString("id", order.Id);
        json.WriteString("client_order_id", terms.ClientOrderId);
        json.WriteString("created_at", order.AcceptedAt);
        json.WriteString("updated_at", state.Since);
        json.WriteString("submitted_at", order.AcceptedAt);
        Nullable(json, "replaced_by", state.ReplacedBy?.ToString());
        Nullable(json, "replaces", order.Replaces?.Id.ToString());
        json.WriteString("symbol", terms.Symbol);
        json.WriteString("asset_class", "us_equity");
        json.WriteString("order_class", "");
        json.WriteString("side", terms.IsBuy ? "buy" : "sell");
        json.WriteString("type", terms.Type);
        json.WriteString("order_type", terms.Type);
        json.WriteString("time_in_force", terms.TimeInForce);
        json.WriteString("status", state.Status);
        Nullable(json, "qty", Text(terms.Qty));
        Nullable(json, "notional", Text(terms.Notional));
        Nullable(json, "limit_price", Text(terms.Limit));
        Nullable(json, "stop_price", Text(terms.Stop));
        json.WriteString("filled_qty", Text(state.FilledQty));
        Nullable(json, "filled_avg_price", state.FilledQty > 0 ? Text(Math.Round(state.FilledCost / state.FilledQty, 6, MidpointRounding.ToEven)) : null);
        json.WriteBoolean("extended_hours", false);
        json.WriteNull("legs");
        json.WriteEndObject();
    }

    public static void Nullable(Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
            json.WriteNull(name);
        else
            json.WriteString(name, value);
    }

    public static string Text(decimal value) => value.ToString("0.#########", CultureInfo.InvariantCulture);

    private static string? Text(decimal? value) => value is { } number ? Text(number) : null;
}
