using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AlpacaMcp.Trading.Risk;

/// <summary>A policy as text that the journal can keep.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(RiskPolicy))]
internal sealed partial class RiskPolicyJson : JsonSerializerContext
{
    internal static string Write(RiskPolicy policy) => JsonSerializer.Serialize(policy, Default.RiskPolicy);

    /// <summary>The policy of that text; a limit that it does not name, for an older version wrote it, has its default. Null when it is no policy.</summary>
    internal static RiskPolicy? Read(string json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject given ? Completed(given).Deserialize(Default.RiskPolicy) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The generated reader would make 0 of what is missing, whatever the property says. The three that are required stay so.
    private static JsonObject Completed(JsonObject given)
    {
        var start = new RiskPolicy { MaxOrderNotionalUsd = 0, MaxOrderQuantity = 0, MaxPositionPercent = 0 };
        var defaults = (JsonObject)JsonSerializer.SerializeToNode(start, Default.RiskPolicy)!; // a policy is an object
        foreach (var (name, value) in defaults)
        {
            if (!given.ContainsKey(name) && !IsRequired(name))
                given[name] = value?.DeepClone();
        }

        return given;
    }

    private static bool IsRequired(string name) => Default.RiskPolicy.Properties.Any(property => property.Name == name && property.IsRequired);
}
