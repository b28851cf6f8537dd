using AlpacaMcp.Api.OptionData;

namespace AlpacaMcp.Trading.Risk;

/// <summary>A digit at the end of the root marks a contract that a corporate action changed: it may deliver anything.</summary>
internal static class AdjustedRoot
{
    internal static bool IsAdjusted(this OptionSymbol contract) => char.IsAsciiDigit(contract.Root[^1]);

    /// <summary>The root without its digit: the underlying without its dot.</summary>
    internal static string Unadjusted(this OptionSymbol contract) => contract.Root.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
}
