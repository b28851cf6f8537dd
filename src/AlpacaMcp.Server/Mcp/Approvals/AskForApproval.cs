using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Trading.Approvals;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Mcp.Approvals;

/// <summary>
/// Names the caller, and asks a person where the desk wants one asked. The question goes out as an incomplete result; the answer comes with the
/// same call once more, in either generation of the protocol. What the desk has kept decides, never what the client hands back alone.
/// </summary>
internal sealed partial class AskForApproval(
    ApprovalDesk approvals, CallerContext caller, TicketSeal seal, StandingReader standing, ServerPlan plan, TimeProvider time, ILogger<AskForApproval> logger)
{
    /// <summary>How long a question stays open.</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    internal async ValueTask<CallToolResult> RunAsync(
        RequestContext<CallToolRequestParams> call, McpRequestHandler<CallToolRequestParams, CallToolResult> next, CancellationToken cancellationToken)
    {
        if (IsNeverAsked(call.Params?.Name ?? ""))
            return await next(call, cancellationToken);
        caller.Set(CallerName.Of(call));
        if (call.Params is { RequestState: not null } or { InputResponses.Count: > 0 })
            await TakeAnswerAsync(call.Params, cancellationToken);
        try
        {
            return await next(call, cancellationToken);
        }
        catch (ToolErrorException e) when (e.Error.ApprovalId is not null)
        {
            throw await AskAsync(call, e.Error, e.Error.ApprovalId, cancellationToken);
        }
    }

    // What a search tool calls goes through this stage itself. A tool that no server has is answered as that, whatever answer comes with the call.
    private static bool IsNeverAsked(string tool) => ToolCatalog.Find(tool) is null or { Toolset: Toolset.Search };

    private async Task<Exception> AskAsync(RequestContext<CallToolRequestParams> call, ToolError error, string id, CancellationToken cancellationToken)
    {
        if (plan.Policy.Approvals != ApprovalChannel.Ask || !ApprovalQuestion.CanBeAsked(call.Server) || await approvals.FindAsync(id, cancellationToken) is not { } approval)
            return new ToolErrorException(error with { NextStep = OperatorCommand.ToApprove(id, plan) });
        ApprovalTicket ticket = new(id, approval.Hash, CallHash.Of(call.Params), caller.Caller, time.GetUtcNow() + Lifetime);
        var question = ApprovalQuestion.Of(approval, await standing.ReadAsync(cancellationToken));
        return new InputRequiredException(new Dictionary<string, InputRequest> { [ApprovalQuestion.Key] = InputRequest.ForElicitation(question) }, seal.Seal(ticket));
    }

    /// <summary>Keeps the answer, if it is one to what was asked of this caller about this call.</summary>
    private async Task TakeAnswerAsync(CallToolRequestParams call, CancellationToken cancellationToken)
    {
        if (seal.Open(call.RequestState) is not { } ticket)
            throw ApprovalErrors.Invalid("The state that came with the answer was not made here, or was altered.");
        if (ticket.Caller != caller.Caller)
            throw ApprovalErrors.Invalid("The answer is to another caller's question.");
        if (ticket.CallHash != CallHash.Of(call))
            throw ApprovalErrors.Invalid("The answer is to a call with other arguments.");
        if (time.GetUtcNow() >= ticket.ExpiresAt)
            throw ApprovalErrors.Invalid($"The answer came after the {Lifetime.TotalMinutes} minutes that it had.");
        if (!ApprovalQuestion.IsYes(call.InputResponses))
        {
            await approvals.DenyAsync(ticket.ApprovalId, "declined through the client", cancellationToken);
            Log.Answered(logger, ticket.ApprovalId, "denied", "client");
            throw ApprovalErrors.Denied(ticket.ApprovalId);
        }

        if (!await approvals.ApproveAsync(ticket.ApprovalId, ticket.OrderHash, ticket.ExpiresAt, cancellationToken))
            throw ApprovalErrors.Invalid("The question is answered already, or no longer open.");
        Log.Answered(logger, ticket.ApprovalId, "approved", "client");
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{ApprovalId} is {Answer} by {By}", EventName = "approval_answered")]
        internal static partial void Answered(ILogger logger, string approvalId, string answer, string by);
    }
}
