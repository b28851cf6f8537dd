using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Money;

/// <summary>A position; a short one has a negative quantity and negative costs.</summary>
/// <param name="Instrument">What is held.</param>
/// <param name="Qty">Signed quantity.</param>
/// <param name="AveragePrice">Weighted by what was bought; what is sold leaves it alone.</param>
/// <param name="BookCost">Balance of the position's ledger account, in cents.</param>
/// <param name="DayCost">Value at the last close plus today's purchases, in cents.</param>
internal sealed record Holding(Instrument Instrument, decimal Qty, decimal AveragePrice, decimal BookCost, decimal DayCost)
{
    public decimal CostBasis => Cents.Of(Instrument, Qty, AveragePrice);

    public decimal ValueAt(decimal price) => Cents.Of(Instrument, Qty, price);

    public Holding Increased(decimal qty, decimal price, decimal cost) => this with
    {
        Qty = Qty + qty,
        AveragePrice = ((AveragePrice * Qty) + (price * qty)) / (Qty + qty),
        BookCost = BookCost + cost,
        DayCost = DayCost + cost,
    };

    /// <summary>The holding after `qty` of it went, releasing its share of the costs.</summary>
    public Holding Reduced(decimal qty)
    {
        var left = (Qty + qty) / Qty;
        return this with { Qty = Qty + qty, BookCost = Cents.Round(BookCost * left), DayCost = Cents.Round(DayCost * left) };
    }
}
