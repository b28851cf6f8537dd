namespace AlpacaMcp.Trading.Market;

/// <summary>What an order is priced by.</summary>
/// <param name="Own">The symbol it trades; nothing for a multi-leg order.</param>
/// <param name="Contracts">Each contract of an option order.</param>
internal sealed record OrderPrices(PriceReading Own, IReadOnlyDictionary<string, PriceReading> Contracts)
{
    internal static OrderPrices Of(PriceReading own) => new(own, new Dictionary<string, PriceReading>());
}
