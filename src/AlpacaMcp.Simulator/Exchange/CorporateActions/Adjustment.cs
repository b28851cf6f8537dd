namespace AlpacaMcp.Simulator.Exchange.CorporateActions;

/// <summary>Which corporate actions are calculated out of historical prices.</summary>
[Flags]
internal enum Adjustment
{
    None = 0,
    Split = 1,
    Dividend = 2,
    SpinOff = 4,
    All = Split | Dividend | SpinOff,
}
