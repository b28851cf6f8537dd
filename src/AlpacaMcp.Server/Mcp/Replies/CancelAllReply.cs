using AlpacaMcp.Api.Orders;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>Which cancels a cancel-all had accepted, which were refused, and how many orders are still open afterwards.</summary>
internal sealed record CancelAllReply(
    string Environment, string Account, int Count, IReadOnlyList<Guid> Canceled, IReadOnlyList<RefusedCancel>? NotCanceled, int? StillOpen)
{
    private const int Accepted = 200;

    internal static CancelAllReply Of(Standing standing, IReadOnlyList<CancelResult> results, int? stillOpen)
    {
        var refused = results.Where(result => result.Status != Accepted)
            .Select(result => new RefusedCancel(result.Id, result.Status, result.Body?.Message is { } message ? OutsideText.Seal(message) : null))
            .ToList();
        return new(
            standing.Environment,
            standing.Account,
            results.Count,
            [.. results.Where(result => result.Status == Accepted).Select(result => result.Id)],
            refused.Count > 0 ? refused : null,
            stillOpen);
    }
}
