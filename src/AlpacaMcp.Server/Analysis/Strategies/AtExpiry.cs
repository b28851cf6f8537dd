using System.Globalization;
using AlpacaMcp.Api.OptionData;

namespace AlpacaMcp.Server.Analysis.Strategies;

/// <summary>Says what exercise and assignment would do to each contract on its last day.</summary>
/// <seealso href="https://docs.alpaca.markets/docs/options-trading#option-exercise-assignment"/>
internal static class AtExpiry
{
    internal static IReadOnlyList<string> Of(IEnumerable<PricedLeg> legs) => [.. legs.Where(leg => leg.Wish.Contract is not null).Select(Of)];

    private static string Of(PricedLeg leg)
    {
        var contract = leg.Wish.Contract!.Value; // filtered above
        var isCall = contract.Type == OptionType.Call;
        var shares = Math.Abs(leg.Shares);
        var verb = isCall == leg.Wish.IsBuy ? "buys" : "sells";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{leg.Wish.Symbol}: {(isCall ? "above" : "below")} {contract.Strike:0.###} on {contract.Expiration:yyyy-MM-dd} it is {(leg.Wish.IsBuy ? "exercised" : "assigned")} and {verb} {shares:0.###} shares for {shares * contract.Strike:0.##} USD; else it expires worthless.");
    }
}
