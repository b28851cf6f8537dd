namespace AlpacaMcp.Server.Analysis.Portfolio;

/// <summary>Shares of a whole, 0-100, to two decimals, half to even.</summary>
internal static class Percent
{
    private const int Decimals = 2;

    /// <summary>Null when there is no whole to be a share of.</summary>
    internal static decimal? Of(decimal part, decimal? whole) => whole is > 0 and var all ? Math.Round(part / all * 100, Decimals, MidpointRounding.ToEven) : null;
}
