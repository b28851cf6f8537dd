using System.Globalization;
using System.Text.RegularExpressions;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>The span of a bar.</summary>
/// <param name="Text">As Alpaca spells it: 5Min, 1Day.</param>
/// <param name="Unit">What tells its bars apart in a table.</param>
internal sealed partial record Timeframe(string Text, TimeUnit Unit)
{
    private static readonly int[] Months = [1, 2, 3, 4, 6, 12];

    /// <summary>Words in any case, single letters as Alpaca writes them: 1M is a month and 1T a minute, so 1m is refused.</summary>
    internal static Timeframe Read(string text)
    {
        var match = Form().Match(text.Trim());
        var amount = match.Success ? int.Parse(match.Groups["amount"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        return (match.Groups["unit"].Value.ToUpperInvariant(), amount) switch
        {
            ("MIN" or "T", >= 1 and <= 59) => new($"{amount}Min", TimeUnit.Minute),
            ("HOUR" or "H", >= 1 and <= 23) => new($"{amount}Hour", TimeUnit.Hour),
            ("DAY" or "D", 1) => new("1Day", TimeUnit.Day),
            ("WEEK" or "W", 1) => new("1Week", TimeUnit.Day),
            ("MONTH" or "M", _) when Months.Contains(amount) => new($"{amount}Month", TimeUnit.Day),
            _ => throw ToolErrorException.InvalidArgument(
                "timeframe",
                $"timeframe must be 1Min to 59Min, 1Hour to 23Hour, 1Day, 1Week or 1, 2, 3, 4, 6 or 12 Month, such as 5Min; got '{OutsideText.Clean(text, 40)}'."),
        };
    }

    [GeneratedRegex(@"^(?<amount>[0-9]{1,2})(?<unit>(?i:min|hour|day|week|month)|[THDWM])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
