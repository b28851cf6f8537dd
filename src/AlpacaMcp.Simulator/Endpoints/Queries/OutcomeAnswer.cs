using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints.Queries;

/// <summary>Answers with a value, or with the refusal that took its place.</summary>
internal static class OutcomeAnswer
{
    public static IResult Answer<T>(this Outcome<T> outcome, Func<T, IResult> answer)
        where T : class => outcome.Succeeded ? answer(outcome.Value) : new RefusalResult(outcome.Refusal);
}
