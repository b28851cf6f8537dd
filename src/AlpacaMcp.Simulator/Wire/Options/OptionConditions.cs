namespace AlpacaMcp.Simulator.Wire.Options;

/// <summary>What the condition letters of OPRA mean.</summary>
/// <seealso href="https://www.opraplan.com/document-library"/>
internal static class OptionConditions
{
    public static IReadOnlyDictionary<string, string> Trade { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["A"] = "CANC - Canceled",
        ["B"] = "OSEQ - Late and Out of Sequence",
        ["C"] = "CNCL - Last Canceled",
        ["D"] = "LATE - Late",
        ["E"] = "CNCO - Opening Canceled",
        ["F"] = "OPEN - Late Opening",
        ["G"] = "CNOL - Only Canceled",
        ["H"] = "OPNL - Late and Out of Sequence Opening",
        ["I"] = "AUTO - Electronic",
        ["J"] = "REOP - Reopening",
        ["S"] = "ISOI - Intermarket Sweep",
        ["a"] = "SLAN - Single Leg Auction Non ISO",
        ["b"] = "SLAI - Single Leg Auction ISO",
        ["c"] = "SLCN - Single Leg Cross Non ISO",
        ["d"] = "SLCI - Single Leg Cross ISO",
        ["e"] = "SLFT - Single Leg Floor Trade",
        ["f"] = "MLET - Multi Leg Electronic Trade",
        ["g"] = "MLAT - Multi Leg Auction",
        ["h"] = "MLCT - Multi Leg Cross",
        ["i"] = "MLFT - Multi Leg Floor Trade",
        ["j"] = "MESL - Multi Leg Electronic Against Single Legs",
    };

    public static IReadOnlyDictionary<string, string> Quote { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        [" "] = "Regular Trading",
        ["A"] = "Eligible for Automatic Execution",
        ["B"] = "Bid Contains Customer Interest",
        ["C"] = "Bid and Offer Contain Customer Interest",
        ["F"] = "Non-Firm Quote",
        ["I"] = "Indicative Value",
        ["O"] = "Offer Contains Customer Interest",
        ["R"] = "Rotation",
        ["T"] = "Trading Halted",
        ["X"] = "Offer Side Not Firm",
        ["Y"] = "Bid Side Not Firm",
    };
}
