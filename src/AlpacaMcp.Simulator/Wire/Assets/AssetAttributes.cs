using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Wire.Assets;

/// <summary>Alpaca's words for what is special about an asset.</summary>
internal static class AssetAttributes
{
    private static readonly string[] s_known =
    [
        "ptp_no_exception", "ptp_with_exception", "ipo", "has_options", "options_late_close", "fractional_eh_enabled", "overnight_tradable", "overnight_halted",
    ];

    /// <summary>Broad funds whose options trade until 16:15.</summary>
    private static readonly string[] s_lateClosers = ["DIA", "IWM", "QQQ", "SPY"];

    public static bool IsKnown(string attribute) => s_known.Contains(attribute);

    public static IReadOnlyList<string> Of(Instrument instrument) => instrument switch
    {
        { Class: not AssetClass.UsEquity } => [],
        { HasOptions: false } => ["fractional_eh_enabled", "overnight_tradable"],
        _ when s_lateClosers.Contains(instrument.Symbol) => ["fractional_eh_enabled", "has_options", "options_late_close", "overnight_tradable"],
        _ => ["fractional_eh_enabled", "has_options", "overnight_tradable"],
    };
}
