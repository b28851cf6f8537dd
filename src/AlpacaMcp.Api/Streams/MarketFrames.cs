using System.Text.Json;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Streams;

/// <summary>Reads the messages of the market data streams, which come as lists.</summary>
internal static class MarketFrames
{
    private static readonly AlpacaJsonContext Json = AlpacaJsonContext.Default;

    /// <summary>The quotes, trades and minute bars in a message; other kinds are passed over.</summary>
    /// <exception cref="AlpacaStreamException">It is an error, or cannot be read.</exception>
    public static IReadOnlyList<MarketTick> Ticks(ReadOnlyMemory<byte> message) => Read(message, items => (IReadOnlyList<MarketTick>)[.. items.Select(Tick).OfType<MarketTick>()]);

    /// <summary>Whether the message is a success with this text; an error throws.</summary>
    public static bool IsSuccess(ReadOnlyMemory<byte> message, string text) => Read(message, items =>
        items.Any(item => KindOf(item) == "success" && item.GetProperty("msg").ValueEquals(text)));

    /// <summary>Whether the message says what is subscribed to; an error throws.</summary>
    public static bool IsSubscription(ReadOnlyMemory<byte> message) => Read(message, items => items.Any(item => KindOf(item) == "subscription"));

    private static T Read<T>(ReadOnlyMemory<byte> message, Func<IReadOnlyList<JsonElement>, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(message);
            var items = document.RootElement.EnumerateArray().ToList();
            foreach (var item in items.Where(item => KindOf(item) == "error"))
                throw StreamErrors.OfFrame(item.GetProperty("code").GetInt32());
            return read(items);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw StreamErrors.Unreadable(exception);
        }
    }

    private static MarketTick? Tick(JsonElement item) => KindOf(item) switch
    {
        "q" => new() { Symbol = SymbolOf(item), Quote = item.Deserialize(Json.Quote) },
        "t" => new() { Symbol = SymbolOf(item), Trade = item.Deserialize(Json.Trade) },
        "b" => new() { Symbol = SymbolOf(item), Bar = item.Deserialize(Json.Bar) },
        _ => null,
    };

    private static string? KindOf(JsonElement item) => item.GetProperty("T").GetString();

    private static string SymbolOf(JsonElement item) => item.GetProperty("S").GetString() ?? throw new JsonException("A symbol is null.");
}
