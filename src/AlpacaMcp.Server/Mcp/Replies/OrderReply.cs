using AlpacaMcp.Api.Orders;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>One order, and where it is.</summary>
internal sealed record OrderReply(string Environment, string Account, OrderView Order, IReadOnlyList<string>? Notes = null)
{
    internal static OrderReply Of(Standing standing, Order order) => new(standing.Environment, standing.Account, OrderView.Of(order));

    /// <summary>The order, or the error that says why there is none. Once there is an order, no caller's token keeps its reply back.</summary>
    internal static async Task<OrderReply> OfAsync(StandingReader standing, OrderOutcome outcome) => outcome.Kind switch
    {
        OutcomeKind.Placed => Of(await standing.ReadAsync(CancellationToken.None), outcome.Order!).With(outcome.Notes), // Placed has an order
        OutcomeKind.Invalid => throw new ToolErrorException(ToolError.Invalid(outcome.Objections)),
        OutcomeKind.Denied => throw new ToolErrorException(ToolError.Denied(outcome.Objections)),
        OutcomeKind.Rejected => throw new ToolErrorException(BrokerErrors.Rejected(outcome.Rejection!, outcome.ClientOrderId)), // Rejected has a rejection
        OutcomeKind.NotPlaced => throw new ToolErrorException(NotPlaced(outcome.ClientOrderId)),
        _ => throw new ToolErrorException(Unknown(outcome.ClientOrderId)),
    };

    private OrderReply With(IReadOnlyList<string> notes) => this with { Notes = notes.Count == 0 ? null : notes };

    private static ToolError NotPlaced(string? clientOrderId) => new()
    {
        Code = "NOT_PLACED",
        Outcome = "failed",
        Message = "The order never reached Alpaca and will not appear later.",
        NextStep = "You may place it again; give a new client_order_id if you gave one.",
        RetrySafe = true,
        ClientOrderId = clientOrderId,
    };

    private static ToolError Unknown(string? clientOrderId) => new()
    {
        Code = "ORDER_UNKNOWN",
        Outcome = "unknown",
        Message = "Alpaca did not answer: the order may or may not exist. Its full cost stays counted against the limits until that is settled.",
        NextStep = "Do not place it again. Look for client_order_id with get_orders in a minute.",
        RetrySafe = false,
        ClientOrderId = clientOrderId,
    };
}
