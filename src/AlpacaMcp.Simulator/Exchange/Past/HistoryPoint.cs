namespace AlpacaMcp.Simulator.Exchange.Past;

/// <summary>One value of an account; all amounts in USD.</summary>
internal sealed record HistoryPoint(DateTimeOffset Stamp, decimal Equity, decimal Base)
{
    /// <summary>An account that was not there has won and lost nothing.</summary>
    public decimal Profit => Equity == 0 ? 0 : Equity - Base;

    /// <summary>A fraction with four decimals, halves away from zero.</summary>
    public decimal ProfitShare => Base == 0 ? 0 : decimal.Round(Profit / Base, 4, MidpointRounding.AwayFromZero);
}
