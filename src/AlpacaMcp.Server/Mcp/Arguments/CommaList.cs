namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>Takes "AAPL, MSFT" apart.</summary>
internal static class CommaList
{
    /// <summary>The words between the commas; none when nothing is given.</summary>
    internal static string[] Words(string? text) => (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
