using AlpacaMcp.Server.Access;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Mcp.Errors;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Mcp;

/// <summary>
/// Refuses what this server was not started for, and what the caller's token is not good for. A tool that is not offered is not registered either; a
/// call that gets here by any other way meets the same answer.
/// </summary>
internal sealed class ToolPermission(ToolSelection selection, CallerRights rights, ServerPlan plan)
{
    internal void Check(RequestContext<CallToolRequestParams> call)
    {
        var entry = ToolCatalog.Find(call.Params?.Name ?? "");
        if (!Caller.MayUse(call.User, plan.AccountName))
            throw CallerRights.OtherAccount(plan.AccountName);
        if (selection.IsReadOnly && (entry is { IsReadOnly: false } || Changes(call.MatchedPrimitive)))
            throw ReadOnly(entry?.Name ?? "This tool");
        if (rights.Missing(call.User, entry) is { } scope)
            throw CallerRights.Denied(call.Params?.Name ?? "", scope);
        if (selection.IsSearch && call.MatchedPrimitive is null && entry is not null && selection.Offers(entry))
            throw Unlisted(entry);
    }

    internal static ToolErrorException ReadOnly(string tool) => new(ToolError.Denied(
        [new("READ_ONLY", $"This server only reads; {tool} was not called and nothing was sent.", "Only the operator can change this, by starting the server without ALPACA_MCP_READ_ONLY.")]));

    /// <summary>The tool that calls this one in search mode.</summary>
    internal static string CallerOf(bool isReadOnly) => isReadOnly ? "call_read_tool" : "call_trading_tool";

    private static bool Changes(IMcpServerPrimitive? tool) => tool is McpServerTool { ProtocolTool.Annotations.ReadOnlyHint: not true };

    private static ToolErrorException Unlisted(ToolEntry tool) => new(ToolError.Invalid(
        [new("NOT_LISTED", $"{tool.Name} is not called by its name in search mode; nothing was sent.", $"Call {CallerOf(tool.IsReadOnly)} with name {tool.Name} and the same arguments.")]));
}
