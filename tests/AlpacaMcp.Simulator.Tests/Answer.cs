using System.Text.Json.Nodes;

namespace AlpacaMcp.Simulator.Tests;

/// <summary>What the exchange answered.</summary>
internal sealed record Answer(int Status, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>The body of an answer that must be a success.</summary>
    public JsonNode Taken => Status is 200 or 207 ? Json : throw new InvalidOperationException($"{Status}: {Text}");

    /// <summary>The text of one field.</summary>
    public string? this[string field] => Json[field]?.ToString();
}
