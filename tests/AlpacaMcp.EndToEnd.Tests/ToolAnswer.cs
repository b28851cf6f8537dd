using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>One answer of a tool: its content, or its error.</summary>
internal sealed record ToolAnswer(bool IsError, JsonElement Json)
{
    public string Code => IsError ? Json.GetProperty("error").GetProperty("code").GetString() ?? "" : "";

    public static ToolAnswer Of(CallToolResult result)
    {
        using var json = JsonDocument.Parse(result.Content.OfType<TextContentBlock>().Single().Text);
        return new(result.IsError == true, json.RootElement.Clone());
    }

    public JsonElement At(string path)
    {
        Assert.False(IsError, Json.ToString());
        return path.Split('.').Aggregate(Json, (at, name) => at.GetProperty(name));
    }

    public string Text(string path) => At(path).GetString() ?? "";

    public decimal Number(string path) => At(path).GetDecimal();
}
