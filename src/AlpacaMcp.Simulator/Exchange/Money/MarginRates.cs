using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Money;

/// <summary>Regulation T: half of a stock's value at the start, less to keep it; crypto and contracts are paid in full.</summary>
internal static class MarginRates
{
    public static decimal InitialRate(Instrument instrument) => instrument.Class == AssetClass.UsEquity ? 0.5m : 1m;

    /// <summary>Share of the value that must be there within the day, where an account has four times its equity.</summary>
    public static decimal DayRate(Instrument instrument) => instrument.Class == AssetClass.UsEquity ? 0.25m : 1m;

    public static decimal Initial(Holding holding, decimal price) =>
        Cents.Round(Math.Abs(holding.ValueAt(price)) * InitialRate(holding.Instrument));

    public static decimal Maintenance(Holding holding, decimal price)
    {
        var value = Math.Abs(holding.ValueAt(price));
        if (holding.Instrument.IsCrypto)
            return value;
        if (holding.Qty > 0)
            return price < 2.5m ? value : Cents.Round(value * 0.3m);
        return price < 5m
            ? Math.Max(Cents.Round(2.5m * -holding.Qty), value)
            : Math.Max(Cents.Round(5m * -holding.Qty), Cents.Round(value * 0.3m));
    }
}
