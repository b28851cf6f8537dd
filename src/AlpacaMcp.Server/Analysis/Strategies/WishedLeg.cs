using AlpacaMcp.Api.OptionData;

namespace AlpacaMcp.Server.Analysis.Strategies;

/// <summary>A leg as asked for and understood.</summary>
/// <param name="Name">Where it stands in the call: legs[0].</param>
/// <param name="Symbol">The contract, or the stock.</param>
/// <param name="Contract">Null for shares.</param>
/// <param name="Qty">Contracts or shares; negative when sold.</param>
/// <param name="Price">Per share; null for the quote's.</param>
internal sealed record WishedLeg(string Name, string Symbol, OptionSymbol? Contract, decimal Qty, decimal? Price)
{
    internal bool IsBuy => Qty > 0;
}
