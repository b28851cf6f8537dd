using System.Text.RegularExpressions;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>The span of an account's history, as Alpaca writes it.</summary>
internal static partial class HistoryPeriod
{
    private static readonly string[] Timeframes = ["1Min", "5Min", "15Min", "1H", "1D"];

    /// <summary>A number and D, W, M or A (year); null leaves it to Alpaca.</summary>
    internal static string? Read(string? period) => period is null || Span().IsMatch(period.Trim())
        ? period?.Trim().ToUpperInvariant()
        : throw ToolErrorException.InvalidArgument("period", $"period must be a number and D, W, M or A (year), such as 1M; got '{OutsideText.Clean(period, 40)}'.");

    /// <summary>The length of a window; null leaves it to Alpaca.</summary>
    internal static string? Window(string? timeframe) => timeframe is null ? null : WordList.One("timeframe", timeframe, Timeframes);

    [GeneratedRegex(@"^\d{1,4}[DWMAdwma]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Span();
}
