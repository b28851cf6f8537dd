using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Tests.Mcp;

/// <summary>What a client sees of one call.</summary>
internal sealed record ToolReply(bool IsError, JsonElement Json, string Text)
{
    private static readonly string[] Outcomes = ["invalid", "denied", "rejected", "failed", "unknown"];

    public JsonElement Error
    {
        get
        {
            Assert.True(IsError, $"Expected an error, got {Text}");
            return Json.GetProperty("error");
        }
    }

    public JsonElement Content
    {
        get
        {
            Assert.False(IsError, Text);
            return Json;
        }
    }

    public string Code => Error.Text("code");

    /// <summary>Every finding: a single one stands in the error itself, several in its list.</summary>
    public IReadOnlyList<JsonElement> Findings => Error.TryGetProperty("objections", out var list) ? [.. list.EnumerateArray()] : [Error];

    /// <summary>The fields found at fault, in order.</summary>
    public IReadOnlyList<string> Fields => [.. Findings.Select(f => f.Text("field"))];

    /// <summary>The codes of every finding, in order.</summary>
    public IReadOnlyList<string> Codes => [.. Findings.Select(f => f.Text("code"))];

    public static ToolReply Of(CallToolResult result, Tool tool)
    {
        // A picture stands after what it shows.
        var text = Assert.IsType<TextContentBlock>(result.Content[0]).Text;
        Assert.All(result.Content.Skip(1), block => Assert.IsType<ImageContentBlock>(block));
        Assert.DoesNotContain(ToolBench.Secret, text, StringComparison.Ordinal);
        using var parsed = JsonDocument.Parse(text);
        var json = parsed.RootElement.Clone();
        if (result.IsError == true)
            CheckError(json.GetProperty("error"), text);
        else
            CheckContent(json, result, tool);
        return new(result.IsError == true, json, text);
    }

    /// <summary>An answer of which only the form of an error is known.</summary>
    public static ToolReply Of(CallToolResult error)
    {
        Assert.True(error.IsError);
        return Of(error, new() { Name = "unlisted" });
    }

    private static void CheckError(JsonElement error, string text)
    {
        Assert.Matches("^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$", error.Text("code"));
        Assert.Contains(error.Text("outcome"), Outcomes);
        Assert.NotEmpty(error.Text("message"));
        Assert.NotEmpty(error.Text("next_step"));
        Assert.Contains(error.GetProperty("retry_safe").ValueKind, (JsonValueKind[])[JsonValueKind.True, JsonValueKind.False]);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain(error.Text("message"), c => char.IsControl(c));
    }

    private static void CheckContent(JsonElement json, CallToolResult result, Tool tool)
    {
        var structured = Assert.NotNull(result.StructuredContent);
        Assert.True(JsonElement.DeepEquals(json, structured), "Text and structured content differ.");
        var schema = Assert.NotNull(tool.OutputSchema);
        Assert.Empty(StructureCheck.Findings(schema, structured));
    }
}
