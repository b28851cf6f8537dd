using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Options;

namespace AlpacaMcp.Server.Mcp.Replies.Trading;

/// <summary>An instruction for bought contracts that was carried out; shares are received (above 0) or delivered (below) by an exercise.</summary>
internal sealed record ExerciseReply(string Environment, string Account, string Symbol, decimal Contracts, string Result, decimal? Shares = null, decimal? StrikePrice = null)
{
    private const string Exercised = "exercised";

    /// <summary>The reply, or the error that says why there is none.</summary>
    internal static async Task<ExerciseReply> OfAsync(StandingReader standing, ExerciseOutcome outcome, string result)
    {
        if (outcome.Kind != OutcomeKind.Placed || outcome.Contract is not { } contract)
            throw new ToolErrorException(ErrorOf(outcome));
        var where = await standing.ReadAsync(CancellationToken.None);
        var shares = outcome.Qty * PayoffLeg.StandardMultiplier * (contract.Type == OptionType.Call ? 1 : -1);
        return result == Exercised
            ? new(where.Environment, where.Account, contract.ToString(), outcome.Qty, result, shares, contract.Strike)
            : new(where.Environment, where.Account, contract.ToString(), outcome.Qty, result);
    }

    private static ToolError ErrorOf(ExerciseOutcome outcome) => outcome.Kind switch
    {
        OutcomeKind.Invalid => ToolError.Invalid(outcome.Objections),
        OutcomeKind.Denied => ToolError.Denied(outcome.Objections),
        OutcomeKind.Rejected => BrokerErrors.Rejected(outcome.Rejection!), // Rejected has a rejection
        OutcomeKind.NotPlaced => new()
        {
            Code = "NOT_EXERCISED",
            Outcome = "failed",
            Message = "The instruction never reached Alpaca: the position is unchanged.",
            NextStep = "You may call again.",
            RetrySafe = true,
        },
        _ => new()
        {
            Code = "EXERCISE_UNKNOWN",
            Outcome = "unknown",
            Message = "Alpaca did not answer: the instruction may or may not have been taken.",
            NextStep = "Do not repeat it. Look at get_open_position and get_account_activities in a minute.",
            RetrySafe = false,
        },
    };
}
