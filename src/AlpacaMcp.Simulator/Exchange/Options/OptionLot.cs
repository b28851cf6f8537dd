namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>Contracts of one kind; sold ones have a negative quantity.</summary>
internal readonly record struct OptionLot(OptionContract Contract, decimal Qty)
{
    /// <summary>What exercising all of it is worth in USD with the underlying at a price; negative for sold ones.</summary>
    public decimal PayoffAt(decimal spot) => Qty * OptionContract.Shares * Contract.Intrinsic(spot);
}
