namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>What happens to an account, in Alpaca's words.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/getaccountactivities-2"/>
internal static class ActivityTypes
{
    internal static IReadOnlyList<string> Known { get; } =
    [
        "FILL", "TRANS", "MISC", "ACATC", "ACATS", "CFEE", "CGD", "CSD", "CSW", "DIV", "DIVCGL", "DIVCGS", "DIVFEE", "DIVFT", "DIVNRA", "DIVROC",
        "DIVTW", "DIVTXEX", "FEE", "INT", "INTNRA", "INTTW", "JNL", "JNLC", "JNLS", "MA", "NC", "OPASN", "OPCA", "OPCSH", "OPEXC", "OPEXP", "OPTRD",
        "PTC", "PTR", "REORG", "SPIN", "SPLIT", "FOPT", "OCT", "MEM", "REO", "VOF", "WH",
    ];

    /// <summary>The same for money flows, which may also be asked for altogether or not at all.</summary>
    internal static IReadOnlyList<string> Flows { get; } = ["ALL", "NONE", .. Known];
}
