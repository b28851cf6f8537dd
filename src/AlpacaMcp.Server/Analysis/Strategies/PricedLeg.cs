using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Trading.Options;

namespace AlpacaMcp.Server.Analysis.Strategies;

/// <summary>A leg with the price it is reckoned at.</summary>
/// <param name="Wish">The leg.</param>
/// <param name="Price">Per share.</param>
/// <param name="Quote">The quote seen; null when there was none.</param>
/// <param name="Snapshot">What else is known of a contract; null for shares.</param>
internal sealed record PricedLeg(WishedLeg Wish, decimal Price, LegQuote? Quote, OptionSnapshot? Snapshot)
{
    /// <summary>Shares that the leg stands for; negative when sold.</summary>
    internal decimal Shares => Wish.Contract is null ? Wish.Qty : Wish.Qty * PayoffLeg.StandardMultiplier;

    internal PayoffLeg Payoff => Wish.Contract is { } contract ? PayoffLeg.Option(contract, Wish.Qty, Price) : PayoffLeg.Shares(Wish.Qty, Price);
}
