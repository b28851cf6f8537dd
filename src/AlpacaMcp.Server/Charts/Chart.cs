using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Charts;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Charts;

/// <summary>A picture and what it shows.</summary>
/// <param name="Reply">In numbers.</param>
/// <param name="Png">The picture.</param>
internal sealed record Chart(ChartReply Reply, ReadOnlyMemory<byte> Png)
{
    /// <summary>The numbers as text and as structured content, as of every tool, and the picture after them.</summary>
    internal CallToolResult Result()
    {
        var json = System.Text.Json.JsonSerializer.SerializeToElement(Reply, ToolJson.Readable.ChartReply);
        return new()
        {
            StructuredContent = json,
            Content = [new TextContentBlock { Text = System.Text.Json.JsonSerializer.Serialize(Reply, ToolJson.Readable.ChartReply) }, ImageContentBlock.FromBytes(Png, "image/png")],
        };
    }

    /// <summary>The change between two values, 0-100, rounded half away from zero; null where there is nothing to divide by.</summary>
    internal static decimal? Change(decimal first, decimal last) => first > 0 ? Math.Round((last - first) / first * 100, 2, MidpointRounding.AwayFromZero) : null;

    /// <summary>No empty pictures.</summary>
    internal static ToolErrorException Nothing(string message, string nextStep, string? field = null) =>
        new(ToolError.Invalid([new("NOTHING_TO_DRAW", message, nextStep, field)]));
}
