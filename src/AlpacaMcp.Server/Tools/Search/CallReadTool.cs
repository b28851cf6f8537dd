using System.ComponentModel;
using System.Text.Json;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Search;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Search;

[Toolset(Toolset.Search)]
[Deadline(InnerCalls.PatienceSeconds)]
internal sealed class CallReadTool(InnerCalls inner)
{
    [McpServerTool(Name = "call_read_tool", Title = "Call a reading tool", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true, OutputSchemaType = typeof(JsonElement))]
    [Description("Calls a tool that find_tools found and that only reads. E.g. name get_stock_latest_quote, arguments {\"symbols\":\"AAPL\"}.")]
    public async Task<CallToolResult> CallReadToolAsync(
        RequestContext<CallToolRequestParams> call,
        [Description("E.g. get_all_positions.")] string name,
        [Description("As its input_schema says.")] JsonElement? arguments = null,
        CancellationToken cancellationToken = default) => await inner.CallAsync(call, name, arguments, isReading: true, cancellationToken);
}
