namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>What is special about an asset, and where it is listed, in Alpaca's words.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/get-v2-assets-1"/>
internal static class AssetTraits
{
    internal static IReadOnlyList<string> Attributes { get; } =
    [
        "ptp_no_exception", "ptp_with_exception", "ipo", "has_options", "options_late_close", "fractional_eh_enabled", "overnight_tradable", "overnight_halted",
    ];

    internal static IReadOnlyList<string> Classes { get; } = ["us_equity", "us_option", "crypto", "crypto_perp", "ipo"];

    internal static IReadOnlyList<string> Exchanges { get; } = ["AMEX", "ARCA", "BATS", "NYSE", "NASDAQ", "NYSEARCA", "OTC", "CRYPTO"];

    internal static IReadOnlyList<string> Statuses { get; } = ["active", "inactive"];
}
