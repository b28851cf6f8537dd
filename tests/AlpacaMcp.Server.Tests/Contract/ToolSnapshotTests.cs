using System.Text.Json.Nodes;
using AlpacaMcp.Server.Tests.Mcp;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Tests.Contract;

public sealed class ToolSnapshotTests
{
    [Fact]
    public async Task Every_tool_reads_as_its_snapshot_says_and_no_snapshot_is_stale()
    {
        await using var bench = await ToolBench.StartAsync();

        Snapshot.HasOnly(bench.Tools.Select(t => t.Name));
        Assert.All(bench.Tools, tool => Snapshot.Match(tool.Name, Snapshot.Render(Entry(tool.ProtocolTool))));
    }

    private static JsonObject Entry(Tool tool) => new()
    {
        ["name"] = tool.Name,
        ["title"] = tool.Title,
        ["description"] = tool.Description,
        ["inputSchema"] = JsonNode.Parse(tool.InputSchema.GetRawText()),
        ["outputSchema"] = tool.OutputSchema is { } output ? JsonNode.Parse(output.GetRawText()) : null,
        ["annotations"] = new JsonObject
        {
            ["readOnlyHint"] = tool.Annotations?.ReadOnlyHint,
            ["destructiveHint"] = tool.Annotations?.DestructiveHint,
            ["idempotentHint"] = tool.Annotations?.IdempotentHint,
            ["openWorldHint"] = tool.Annotations?.OpenWorldHint,
        },
    };
}
