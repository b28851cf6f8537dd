namespace AlpacaMcp.Simulator.Wire.Stocks;

/// <summary>Exchange and condition codes of the consolidated tapes (CTA: tapes A and B, UTP: tape C).</summary>
internal static class StockCodes
{
    public static IReadOnlyDictionary<string, string> Exchanges { get; } = Map(
        "A NYSE American (AMEX)", "B NASDAQ OMX BX", "C National Stock Exchange", "D FINRA ADF", "E Market Independent", "G 24X National Exchange",
        "H MIAX", "I International Securities Exchange", "J Cboe EDGA", "K Cboe EDGX", "L Long Term Stock Exchange", "M Chicago Stock Exchange",
        "N New York Stock Exchange", "P NYSE Arca", "Q NASDAQ OMX", "S NASDAQ Small Cap", "T NASDAQ Int", "U Members Exchange", "V IEX",
        "W CBOE", "X NASDAQ OMX PSX", "Y Cboe BYX", "Z Cboe BZX");

    public static IReadOnlyDictionary<string, string> TradesOfNyse { get; } = Map(
        "  Regular Sale", "B Average Price Trade", "C Cash Trade (Same Day Clearing)", "E Automatic Execution", "F Inter-market Sweep Order",
        "H Price Variation Trade", "I Odd Lot Trade", "K Rule 127 (NYSE only) or Rule 155 (NYSE American only)", "L Sold Last (Late Reporting)",
        "M Market Center Official Close", "N Next Day Trade (Next Day Clearing)", "O Market Center Opening Trade", "P Prior Reference Price",
        "Q Market Center Official Open", "R Seller", "T Extended Hours Trade", "U Extended Hours Sold (Out Of Sequence)", "V Contingent Trade",
        "X Cross Trade", "Z Sold (Out Of Sequence)", "4 Derivatively Priced", "5 Market Center Reopening Trade", "6 Market Center Closing Trade",
        "7 Qualified Contingent Trade", "9 Corrected Consolidated Close Price as per Listing Market");

    public static IReadOnlyDictionary<string, string> TradesOfNasdaq { get; } = Map(
        "@ Regular Sale", "A Acquisition", "B Bunched Trade", "C Cash Sale", "D Distribution", "F Intermarket Sweep", "G Bunched Sold Trade",
        "H Price Variation Trade", "I Odd Lot Trade", "K Rule 155 Trade (AMEX)", "L Sold Last", "M Market Center Official Close", "N Next Day",
        "O Opening Prints", "P Prior Reference Price", "Q Market Center Official Open", "R Seller", "S Split Trade", "T Form T",
        "U Extended trading hours (Sold Out of Sequence)", "V Contingent Trade", "W Average Price Trade", "X Cross Trade", "Y Yellow Flag Regular Trade",
        "Z Sold (out of sequence)", "1 Stopped Stock (Regular Trade)", "4 Derivatively priced", "5 Re-Opening Prints", "6 Closing Prints",
        "7 Qualified Contingent Trade", "8 Placeholder For 611 Exempt", "9 Corrected Consolidated Close");

    public static IReadOnlyDictionary<string, string> Quotes { get; } = Map(
        "A Slow Quote Offer Side", "B Slow Quote Bid Side", "C Closing Quote", "E Slow Due to LRP on Bid", "F Slow Due to LRP on Offer", "H Slow Quote",
        "L Closed Market Maker", "N Non Firm Quote", "O Opening Quote", "R Regular, Two-Sided Open", "U Slow Due to Set Slow List on Both Bid and Offer",
        "W Slow Due to LRP on Both Bid and Offer", "Y Regular, One-Sided Open", "4 On Demand Intra-Day Auction");

    /// <summary>A code of one letter, a blank, and its meaning.</summary>
    private static Dictionary<string, string> Map(params ReadOnlySpan<string> codes)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in codes)
            map[code[..1]] = code[2..];
        return map;
    }
}
