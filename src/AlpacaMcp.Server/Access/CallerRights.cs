using System.Security.Claims;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Errors;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Access;

/// <summary>
/// What a caller may do, judged where the call arrives. Over HTTP the same is judged before, so that the client learns from a status which scope is
/// missing; what gets past that, does not get past this.
/// </summary>
/// <param name="areShown">Callers have to show who they are. Over stdio, and on loopback as long as nothing else is set, nobody has to.</param>
internal sealed class CallerRights(bool areShown)
{
    /// <summary>Nobody has to show anything.</summary>
    internal static CallerRights Everybody { get; } = new(areShown: false);

    /// <summary>Whether the caller may use a tool.</summary>
    internal bool Allow(ClaimsPrincipal? user, ToolEntry tool) => !areShown || ToolScopes.Allow(Caller.ScopesOf(user), tool);

    /// <summary>The scope that the caller lacks for a tool; null when it lacks none, or there is no such tool.</summary>
    internal string? Missing(ClaimsPrincipal? user, ToolEntry? tool) => tool is null || Allow(user, tool) ? null : ToolScopes.Of(tool);

    /// <summary>The scope that the caller lacks for a method.</summary>
    internal string? Missing(ClaimsPrincipal? user, string method) =>
        areShown && MethodScopes.Of(method) is { } scope && !Caller.ScopesOf(user).Contains(scope) ? scope : null;

    internal static ToolErrorException Denied(string tool, string scope) => new(ToolError.Denied(
        [new("INSUFFICIENT_SCOPE", $"{tool} needs the scope {scope}, which the token does not have; nothing was sent.", "Only the operator can give a token with it.")]));

    internal static ToolErrorException OtherAccount(string account) => new(ToolError.Denied(
        [new("INSUFFICIENT_SCOPE", $"The token is bound to another account than {account}; nothing was sent.", "Only the operator can give a token for it.")]));

    /// <summary>Refuses methods.</summary>
    internal McpMessageHandler Around(McpMessageHandler next) => (context, token) =>
        context.JsonRpcMessage is JsonRpcRequest { Method: var method } && Missing(context.User, method) is { } scope
            ? throw new McpProtocolException($"{OutsideText.Clean(method, 60)} needs the scope {scope}, which the token does not have.", McpErrorCode.InvalidRequest)
            : next(context, token);

    /// <summary>Leaves out of the list what the caller may not use.</summary>
    internal McpRequestHandler<ListToolsRequestParams, ListToolsResult> Around(McpRequestHandler<ListToolsRequestParams, ListToolsResult> next) => async (request, token) =>
    {
        var result = await next(request, token);
        if (areShown)
            result.Tools = [.. result.Tools.Where(tool => ToolCatalog.Find(tool.Name) is { } entry && Allow(request.User, entry))];
        return result;
    };
}
