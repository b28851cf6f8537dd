using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Matrix.Judging;

/// <summary>One answer of a tool: its content, or its error.</summary>
internal sealed record Answer(bool IsError, JsonElement Json)
{
    public static Answer Of(CallToolResult result)
    {
        using var json = JsonDocument.Parse(result.Content.OfType<TextContentBlock>().Single().Text);
        return new(result.IsError == true, json.RootElement.Clone());
    }

    /// <summary>The text at a path of names; null when there is none.</summary>
    public string? Text(params ReadOnlySpan<string> path)
    {
        var at = Json;
        foreach (var name in path)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
                return null;
        }
        return at.ValueKind == JsonValueKind.String ? at.GetString() : null;
    }
}
