namespace AlpacaMcp.Simulator.Wire.Options;

/// <summary>The exchanges of OPRA by their letters.</summary>
/// <seealso href="https://www.opraplan.com/document-library"/>
internal static class OptionExchanges
{
    public static IReadOnlyDictionary<string, string> Names { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["A"] = "NYSE American Options",
        ["B"] = "BOX Options",
        ["C"] = "Cboe Options",
        ["D"] = "MIAX Emerald",
        ["E"] = "Cboe EDGX Options",
        ["H"] = "Nasdaq GEMX",
        ["I"] = "Nasdaq ISE",
        ["J"] = "Nasdaq MRX",
        ["M"] = "MIAX Options",
        ["N"] = "NYSE Arca Options",
        ["O"] = "OPRA",
        ["P"] = "MIAX Pearl Options",
        ["Q"] = "Nasdaq Options",
        ["S"] = "MIAX Sapphire",
        ["T"] = "Nasdaq BX Options",
        ["U"] = "MEMX Options",
        ["W"] = "Cboe C2 Options",
        ["X"] = "Nasdaq PHLX",
        ["Z"] = "Cboe BZX Options",
    };

    private const string Venues = "ABCEMNPQXZ";

    /// <summary>The exchange that a number points to.</summary>
    public static string Of(long number) => Venues[(int)(number % Venues.Length)].ToString();
}
