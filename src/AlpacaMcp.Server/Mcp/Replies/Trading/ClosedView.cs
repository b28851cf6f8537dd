using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Mcp.Replies.Trading;

/// <summary>One position and its closing order, or why there is none.</summary>
internal sealed record ClosedView
{
    public required string Symbol { get; init; }

    /// <summary>What was held; negative when short.</summary>
    public required decimal Qty { get; init; }

    /// <summary>placed, invalid, denied, rejected, failed or unknown.</summary>
    public required string Outcome { get; init; }
    public OrderView? Order { get; init; }

    /// <summary>The reason's code, when there is no order.</summary>
    public string? Code { get; init; }
    public string? Message { get; init; }
    public string? NextStep { get; init; }
    public string? BrokerMessage { get; init; }
    public string? ClientOrderId { get; init; }

    internal static ClosedView Of(ClosedPosition closed)
    {
        if (closed.Outcome.Kind == OutcomeKind.Placed)
            return new() { Symbol = OutsideText.Word(closed.Outcome.Order!.Symbol), Qty = closed.Qty, Outcome = "placed", Order = OrderView.Of(closed.Outcome.Order) }; // Placed has an order
        var error = OrderErrors.Of(closed.Outcome);
        return new()
        {
            Symbol = OutsideText.Word(closed.Symbol),
            Qty = closed.Qty,
            Outcome = error.Outcome,
            Code = error.Code,
            Message = error.Objections is { } all ? string.Join(" ", all.Select(o => o.Message)) : error.Message,
            NextStep = error.NextStep,
            BrokerMessage = error.BrokerMessage,
            ClientOrderId = error.ClientOrderId,
        };
    }
}
