namespace AlpacaMcp.Simulator.Exchange.CorporateActions;

/// <summary>What companies do to their shares here.</summary>
internal enum CorporateActionKind
{
    CashDividend,
    ForwardSplit,
    ReverseSplit,
}
