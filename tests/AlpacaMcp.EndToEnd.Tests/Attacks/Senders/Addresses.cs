using System.Text.Json;
using System.Text.Json.Nodes;

namespace AlpacaMcp.EndToEnd.Tests.Attacks.Senders;

/// <summary>Addresses in whatever takes text, of a port that counts who comes.</summary>
internal static class Addresses
{
    public static IReadOnlyDictionary<string, Sender> All { get; } = new Dictionary<string, Sender>
    {
        ["ssrf.symbol"] = Over.Call("get_stock_latest_quote", """{"symbols":"http://{trap}/"}"""),
        ["ssrf.asset"] = Over.Call("get_asset", """{"symbol_or_asset_id":"//{trap}/x"}"""),
        ["ssrf.user"] = Over.Call("get_asset", """{"symbol_or_asset_id":"@{trap}"}"""),
        ["ssrf.order"] = Over.Order("""{"symbol":"http://{trap}/","side":"buy","qty":1}"""),
        ["ssrf.base_url"] = Over.Order("""{"symbol":"AAPL","side":"buy","qty":1,"base_url":"http://{trap}/"}"""),
        ["ssrf.news"] = Over.Call("get_news", """{"symbols":"http://{trap}/"}"""),
        ["ssrf.resource"] = target => target.SendAsync(Asked.Read($"http://{target.Trap.Authority}/")),
        ["ssrf.resource_in_ours"] = target => target.SendAsync(Asked.Read($"alpaca://{target.Trap.Authority}/account")),
        ["ssrf.host"] = Over.Raw(new() { Host = "{trap}" }),
        ["ssrf.every_text"] = EveryTextAsync,
    };

    // Every text of every tool that only reads: what Alpaca takes goes to Alpaca, and nowhere else.
    private static async Task<Reply> EveryTextAsync(ITarget target)
    {
        var listed = (await target.SendAsync(Asked.Any("tools/list"))).Message.GetProperty("result").GetProperty("tools");
        var tools = listed.EnumerateArray().Where(tool => tool.GetProperty("annotations").GetProperty("readOnlyHint").GetBoolean()).ToList();
        foreach (var tool in tools)
            await target.SendAsync(Asked.Call(tool.GetProperty("name").GetString() ?? "", Filled(tool.GetProperty("inputSchema"), $"http://{target.Trap.Authority}/").ToJsonString()));
        Assert.InRange(tools.Count, 50, int.MaxValue);
        return new(target.Trap.IsSprung ? "somebody came" : "nobody came", "");
    }

    private static JsonObject Filled(JsonElement schema, string address) => schema.TryGetProperty("properties", out var properties)
        ? new(properties.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, Value(property.Value, address))))
        : [];

    private static JsonNode? Value(JsonElement property, string address) => property.TryGetProperty("type", out var type) ? type.GetString() switch
    {
        "integer" or "number" => 1,
        "boolean" => false,
        "array" => new JsonArray(address),
        _ => address,
    }
    : address;
}
