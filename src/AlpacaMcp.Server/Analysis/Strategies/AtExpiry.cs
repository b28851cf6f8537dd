using System.Globalization;
using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Trading.Options;

namespace AlpacaMcp.Server.Analysis.Strategies;

/// <summary>Says what exercise and assignment would do to a contract on its last day.</summary>
/// <seealso href="https://docs.alpaca.markets/docs/options-trading#option-exercise-assignment"/>
internal static class AtExpiry
{
    /// <param name="contract">The contract.</param>
    /// <param name="qty">Contracts; negative when sold.</param>
    internal static string Line(OptionSymbol contract, decimal qty)
    {
        var (isCall, isBought) = (contract.Type == OptionType.Call, qty > 0);
        var shares = Math.Abs(qty) * PayoffLeg.StandardMultiplier;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{contract}: {(isCall ? "above" : "below")} {contract.Strike:0.###} on {contract.Expiration:yyyy-MM-dd} it is {(isBought ? "exercised" : "assigned")} and {(isCall == isBought ? "buys" : "sells")} {shares:0.###} shares for {shares * contract.Strike:0.##} USD; else it expires worthless.");
    }
}
