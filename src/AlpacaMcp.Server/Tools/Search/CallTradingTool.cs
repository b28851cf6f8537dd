using System.ComponentModel;
using System.Text.Json;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Search;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Search;

[Toolset(Toolset.Search)]
[Deadline(InnerCalls.PatienceSeconds)]
internal sealed class CallTradingTool(InnerCalls inner)
{
    [McpServerTool(Name = "call_trading_tool", Title = "Call a changing tool", ReadOnly = false, Destructive = true, Idempotent = false, OpenWorld = true, UseStructuredContent = true, OutputSchemaType = typeof(JsonElement))]
    [Description("Calls a tool that find_tools found and that changes something: orders, positions, watchlists, settings. E.g. name cancel_order_by_id. Reads go through call_read_tool.")]
    public async Task<CallToolResult> CallTradingToolAsync(
        RequestContext<CallToolRequestParams> call,
        [Description("E.g. place_stock_order.")] string name,
        [Description("As its input_schema says.")] JsonElement? arguments = null,
        CancellationToken cancellationToken = default) => await inner.CallAsync(call, name, arguments, isReading: false, cancellationToken);
}
