namespace AlpacaMcp.Simulator.Exchange.CorporateActions;

/// <summary>From its ex-date on, OldRate shares are NewRate shares.</summary>
internal readonly record struct Split(DateOnly ExDate, int OldRate, int NewRate)
{
    public bool IsReverse => NewRate < OldRate;

    /// <summary>A price of an old share, per new share.</summary>
    public decimal Price(decimal price) => price * OldRate / NewRate;

    public decimal Qty(decimal qty) => qty * NewRate / OldRate;
}
