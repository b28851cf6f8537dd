using AlpacaMcp.Api.Orders;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>One order, and where it is.</summary>
internal sealed record OrderReply(string Environment, string Account, OrderView Order, IReadOnlyList<string>? Notes = null)
{
    internal static OrderReply Of(Standing standing, Order order) => new(standing.Environment, standing.Account, OrderView.Of(order));

    /// <summary>The order, or the error that says why there is none. Once there is an order, no caller's token keeps its reply back.</summary>
    internal static async Task<OrderReply> OfAsync(StandingReader standing, OrderOutcome outcome) => outcome.Kind == OutcomeKind.Placed
        ? Of(await standing.ReadAsync(CancellationToken.None), outcome.Order!).With(outcome.Notes) // Placed has an order
        : throw new ToolErrorException(OrderErrors.Of(outcome));

    private OrderReply With(IReadOnlyList<string> notes) => this with { Notes = notes.Count == 0 ? null : notes };
}
