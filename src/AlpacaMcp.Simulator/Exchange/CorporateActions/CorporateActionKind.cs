namespace AlpacaMcp.Simulator.Exchange.CorporateActions;

internal enum CorporateActionKind
{
    CashDividend,
    ForwardSplit,
    ReverseSplit,
}
