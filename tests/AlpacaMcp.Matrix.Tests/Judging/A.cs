using AlpacaMcp.Matrix.Judging;
using AlpacaMcp.Simulator;

namespace AlpacaMcp.Matrix.Tests.Judging;

/// <summary>Fabricated books, answers and journals.</summary>
internal static class A
{
    public static BookOrder Order(string clientOrderId) => new()
    {
        Id = new Guid(clientOrderId.Length, 1, 2, [3, 4, 5, 6, 7, 8, 9, (byte)clientOrderId[^1]]),
        ClientOrderId = clientOrderId,
        Symbol = "AAPL",
        Side = "buy",
        Type = "market",
        Status = "filled",
        FilledQty = 10,
        SubmittedAt = DateTimeOffset.UnixEpoch,
    };

    public static Claim Placed(BookOrder order) => new(ClaimKind.Placed) { OrderId = order.Id, ClientOrderId = order.ClientOrderId };

    public static Attempt Attempt(Claim claim, params IReadOnlyList<BookOrder> after) => new() { Claim = claim, Before = [], After = after };

    /// <summary>A run in which the journal knows every order.</summary>
    public static Evidence Run(IReadOnlyList<BookOrder> orders, params IReadOnlyList<Attempt> attempts) => new()
    {
        Orders = orders,
        Attempts = attempts,
        Journal = [.. orders.Select(order => new JournalIntent(order.ClientOrderId, "Acknowledged"))],
    };
}
