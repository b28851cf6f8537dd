using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Mcp.Errors;

/// <summary>Words for an order that was not placed, or whose fate is unknown.</summary>
internal static class OrderErrors
{
    /// <param name="outcome">Any outcome but <see cref="OutcomeKind.Placed"/>.</param>
    internal static ToolError Of(OrderOutcome outcome) => outcome.Kind switch
    {
        OutcomeKind.Invalid => ToolError.Invalid(outcome.Objections),
        OutcomeKind.Denied => ToolError.Denied(outcome.Objections),
        OutcomeKind.Rejected => BrokerErrors.Rejected(outcome.Rejection!, outcome.ClientOrderId), // Rejected has a rejection
        OutcomeKind.NotPlaced => NotPlaced(outcome.ClientOrderId),
        _ => Unknown(outcome.ClientOrderId),
    };

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
        NextStep = "Do not place it again. Look for client_order_id with get_order_by_client_id in a minute.",
        RetrySafe = false,
        ClientOrderId = clientOrderId,
    };
}
