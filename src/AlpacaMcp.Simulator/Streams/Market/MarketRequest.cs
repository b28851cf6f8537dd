using System.Text.Json;
using AlpacaMcp.Simulator.Hosting;

namespace AlpacaMcp.Simulator.Streams.Market;

/// <summary>A client's message to a market data stream.</summary>
/// <param name="Action">auth, subscribe or unsubscribe.</param>
/// <param name="Keys">The keys of an auth.</param>
/// <param name="Changes">The channels with their symbols of the other two.</param>
internal sealed record MarketRequest(string Action, KeyPair Keys, IReadOnlyList<(string Channel, IReadOnlyList<string> Symbols)> Changes)
{
    /// <summary>Null is invalid syntax: no known action, an unknown channel, or no symbols at all.</summary>
    public static MarketRequest? Read(JsonElement message)
    {
        var action = message.Text("action");
        return action switch
        {
            "auth" => new MarketRequest(action, new KeyPair(message.Text("key"), message.Text("secret")), []),
            "subscribe" or "unsubscribe" when Symbols(message) is { Count: > 0 } changes => new MarketRequest(action, new KeyPair("", ""), changes),
            _ => null,
        };
    }

    private static List<(string Channel, IReadOnlyList<string> Symbols)>? Symbols(JsonElement message)
    {
        var changes = new List<(string, IReadOnlyList<string>)>();
        foreach (var channel in message.EnumerateObject().Where(field => field.Name != "action"))
        {
            if (!Channels.Exists(channel.Name) || channel.Value.Texts() is not { } symbols)
                return null;
            if (symbols.Count > 0)
                changes.Add((channel.Name, symbols));
        }
        return changes;
    }
}
