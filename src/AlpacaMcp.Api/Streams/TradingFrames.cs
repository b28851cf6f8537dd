using System.Text.Json;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Streams;

/// <summary>Reads the messages of the trading stream.</summary>
internal static class TradingFrames
{
    /// <summary>The update in a message, or null when it says something else.</summary>
    /// <exception cref="AlpacaStreamException">It cannot be read: an update may be lost.</exception>
    public static TradeUpdate? Update(ReadOnlyMemory<byte> message) => Read(message, root =>
        IsOf(root, "trade_updates") ? root.GetProperty("data").Deserialize(AlpacaJsonContext.Default.TradeUpdate) ?? throw new JsonException("An update is null.") : null);

    /// <summary>Whether a message says that we are let in; a refusal throws.</summary>
    public static bool IsAuthorized(ReadOnlyMemory<byte> message) => Read(message, root =>
    {
        RefuseError(root);
        if (!IsOf(root, "authorization"))
            return false;
        return root.GetProperty("data").GetProperty("status").ValueEquals("authorized") ? true : throw StreamErrors.Unauthorized();
    });

    /// <summary>Whether a message says that trade updates are told from now on; a refusal throws.</summary>
    public static bool IsListening(ReadOnlyMemory<byte> message) => Read(message, root =>
    {
        RefuseError(root);
        if (!IsOf(root, "listening"))
            return false;
        return root.GetProperty("data").GetProperty("streams").EnumerateArray().Any(stream => stream.ValueEquals("trade_updates"))
            ? true
            : throw new AlpacaStreamException("Alpaca does not tell trade updates on this stream.", isRefusal: true);
    });

    private static T Read<T>(ReadOnlyMemory<byte> message, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(message);
            return read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw StreamErrors.Unreadable(exception);
        }
    }

    private static bool IsOf(JsonElement root, string stream) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("stream", out var name) && name.ValueEquals(stream);

    private static void RefuseError(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("action", out var action) && action.ValueEquals("error"))
            throw new AlpacaStreamException("Alpaca refused what was asked on the stream.", isRefusal: true);
    }
}
