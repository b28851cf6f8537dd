using AlpacaMcp.Simulator.Wire.Trading;

namespace AlpacaMcp.Simulator.Control;

/// <summary>One account as the exchange holds it to be: every order ever sent in the wire's shape, parents with their legs, hidden ones too.</summary>
internal sealed record BookState
{
    public required string AccountNumber { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required decimal Cash { get; init; }

    public required decimal Equity { get; init; }

    public required IReadOnlyList<OrderBody> Orders { get; init; }

    /// <summary>What to send as `orders_after` for the next orders; null at the end.</summary>
    public int? NextOrders { get; init; }

    public required IReadOnlyList<PositionState> Positions { get; init; }

    public required IReadOnlyList<EntryState> Ledger { get; init; }

    /// <summary>What to send as `ledger_after` for the next entries; null at the end.</summary>
    public int? NextLedger { get; init; }
}
