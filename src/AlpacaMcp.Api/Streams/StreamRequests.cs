using System.Buffers;
using System.Text.Json;

namespace AlpacaMcp.Api.Streams;

/// <summary>What is said on the streams.</summary>
/// <seealso href="https://docs.alpaca.markets/docs/websocket-streaming"/>
internal static class StreamRequests
{
    /// <summary>Who asks for market data: there a token goes as the secret of a key named oauth.</summary>
    /// <seealso href="https://docs.alpaca.markets/docs/streaming-market-data"/>
    public static byte[] AuthenticateForData(AlpacaCredential credential) => WithKey(credential.KeyId ?? "oauth", credential.Secret);

    /// <summary>Who asks for an account's events.</summary>
    public static byte[] Authenticate(AlpacaCredential credential) => credential.KeyId is { } keyId ? WithKey(keyId, credential.Secret) : WithToken(credential.Secret);

    public static byte[] ListenToTradeUpdates() => Object(writer =>
    {
        writer.WriteString("action", "listen");
        writer.WriteStartObject("data");
        Write(writer, "streams", new HashSet<string> { "trade_updates" });
        writer.WriteEndObject();
    });

    public static byte[] Subscribe(MarketSubscription added) => Change("subscribe", added);

    public static byte[] Unsubscribe(MarketSubscription removed) => Change("unsubscribe", removed);

    private static byte[] WithKey(string keyId, Secret secret) => Object(writer =>
    {
        writer.WriteString("action", "auth");
        writer.WriteString("key", keyId);
        writer.WriteString("secret", secret.Reveal());
    });

    private static byte[] WithToken(Secret token) => Object(writer =>
    {
        writer.WriteString("action", "authenticate");
        writer.WriteStartObject("data");
        writer.WriteString("oauth_token", token.Reveal());
        writer.WriteEndObject();
    });

    private static byte[] Change(string action, MarketSubscription change) => Object(writer =>
    {
        writer.WriteString("action", action);
        Write(writer, "trades", change.Trades);
        Write(writer, "quotes", change.Quotes);
        Write(writer, "bars", change.Bars);
    });

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlySet<string> symbols)
    {
        if (symbols.Count == 0)
            return; // An empty list is refused.
        writer.WriteStartArray(name);
        foreach (var symbol in symbols)
            writer.WriteStringValue(symbol);
        writer.WriteEndArray();
    }

    private static byte[] Object(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
