using System.Net;
using AlpacaMcp.Api.Locates;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Locates;

namespace AlpacaMcp.Server.Mcp.Replies.Locates;

/// <summary>One locate, and where it is.</summary>
internal sealed record LocateReply(string Environment, string Account, LocateView Locate, IReadOnlyList<string>? Notes = null)
{
    internal static LocateReply Of(Standing standing, Locate locate) => new(standing.Environment, standing.Account, LocateView.Of(locate));

    /// <summary>The locate, or the error that says why there is none. Once there is one, no caller's token keeps its reply back.</summary>
    internal static async Task<LocateReply> OfAsync(StandingReader standing, LocateOutcome outcome) => outcome.Kind switch
    {
        OutcomeKind.Placed => Of(await standing.ReadAsync(CancellationToken.None), outcome.Locate!).With(Facts(outcome)), // Placed has a locate
        OutcomeKind.Invalid => throw new ToolErrorException(ToolError.Invalid(outcome.Objections)),
        OutcomeKind.Denied => throw new ToolErrorException(ToolError.Denied(outcome.Objections)),
        OutcomeKind.Rejected when outcome.Rejection is { Status: HttpStatusCode.NotFound } => throw new ToolErrorException(LocateErrors.Unavailable),
        OutcomeKind.Rejected => throw new ToolErrorException(BrokerErrors.Rejected(outcome.Rejection!)), // Rejected has a rejection
        OutcomeKind.NotPlaced => throw new ToolErrorException(LocateErrors.NotCreated),
        _ => throw new ToolErrorException(LocateErrors.Unknown),
    };

    private static IReadOnlyList<string> Facts(LocateOutcome outcome) => outcome.Locate?.Status == LocateStatus.Rejected
        ? [.. outcome.Notes, "No shares were located and nothing was charged."]
        : outcome.Notes;

    private LocateReply With(IReadOnlyList<string> notes) => this with { Notes = notes.Count == 0 ? null : notes };
}
