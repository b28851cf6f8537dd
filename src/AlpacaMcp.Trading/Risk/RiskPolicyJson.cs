using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlpacaMcp.Trading.Risk;

/// <summary>A policy as text that the journal can keep.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(RiskPolicy))]
internal sealed partial class RiskPolicyJson : JsonSerializerContext
{
    internal static string Write(RiskPolicy policy) => JsonSerializer.Serialize(policy, Default.RiskPolicy);

    /// <summary>The policy of that text; null when it is none, such as one that an older version kept without what is required now.</summary>
    internal static RiskPolicy? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Default.RiskPolicy);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
