using System.Text.Json.Nodes;

namespace AlpacaMcp.EndToEnd.Tests.Attacks.Victim;

/// <summary>payloads.json: instructions as strangers write them, in many tongues and disguises. {live} and {trap} are filled in.</summary>
internal static class Payloads
{
    public static IReadOnlyList<string> Read(string live, string trap) =>
    [
        .. (JsonNode.Parse(File.ReadAllText(AttackTable.PathOf("payloads.json"))) as JsonArray ?? [])
            .Select(payload => $"{payload}".Replace("{live}", live, StringComparison.Ordinal).Replace("{trap}", trap, StringComparison.Ordinal)),
    ];
}
