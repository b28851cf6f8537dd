using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Risk;

/// <summary>One order against one limit.</summary>
/// <param name="Code">The limit.</param>
/// <param name="Kind">opening, reducing or flipping.</param>
/// <param name="Place">n-1, n or n+1: one step within the limit, on it, one beyond.</param>
/// <param name="Order">What is asked for.</param>
/// <param name="IsDenied">By hand.</param>
internal sealed record LimitRow(string Code, string Kind, string Place, TradeOrder Order, bool IsDenied)
{
    public RiskSnapshot Snapshot { get; init; } = A.Snapshot();

    public JournalView Journal { get; init; } = A.NoJournal();

    public RiskPolicy Policy { get; init; } = A.Shorting();

    public IEnumerable<string> Codes => A.Codes(RiskCase.Of(Order, Policy, Snapshot, Journal));

    public bool IsReducing => RiskCase.Of(Order, Policy, Snapshot, Journal).IsReducing;

    public override string ToString() => $"{Code} {Kind} {Place}";
}
