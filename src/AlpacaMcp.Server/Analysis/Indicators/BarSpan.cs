using System.Globalization;
using System.Text.RegularExpressions;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Analysis.Indicators;

/// <summary>A bar's timeframe, taken apart.</summary>
/// <param name="Name">As Alpaca writes it: 5Min.</param>
/// <param name="Count">How many units.</param>
/// <param name="Unit">Min, Hour, Day, Week or Month.</param>
internal sealed partial record BarSpan(string Name, int Count, string Unit)
{
    private const int MostDays = 20_000;
    private const int MinutesOfSession = 390;
    private const int MinutesOfStockDay = 960;
    private const int MinutesOfDay = 1440;

    internal bool IsIntraday => Unit is "Min" or "Hour";

    internal TimeUnit TableUnit => Unit == "Min" ? TimeUnit.Minute : Unit == "Hour" ? TimeUnit.Hour : TimeUnit.Day;

    internal int Minutes => Unit == "Hour" ? Count * 60 : Count;

    internal static BarSpan Read(string text)
    {
        var match = Form().Match(text);
        var count = match.Success ? int.Parse(match.Groups["count"].Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var unit = match.Groups["unit"].Value.ToUpperInvariant() switch { "MIN" or "T" => "Min", "HOUR" or "H" => "Hour", "DAY" or "D" => "Day", "WEEK" or "W" => "Week", _ => "Month" };
        return (unit, count) is ("Min", >= 1 and <= 59) or ("Hour", >= 1 and <= 23) or ("Day" or "Week", 1) or ("Month", 1 or 2 or 3 or 4 or 6 or 12)
            ? new($"{count}{unit}", count, unit)
            : throw ToolErrorException.InvalidArgument("timeframe", $"timeframe must be 1-59Min, 1-23Hour, 1Day, 1Week or 1, 2, 3, 4, 6, 12 Month; got '{OutsideText.Clean(text, 40)}'.");
    }

    /// <summary>Bars of a whole day at most.</summary>
    internal int MostPerDay(bool isCrypto) => IsIntraday ? 1 + ((isCrypto ? MinutesOfDay : MinutesOfStockDay) / Minutes) : 1;

    /// <summary>How far back so many bars surely lie: with weekends and holidays, and twice over within a day, for thin symbols skip bars.</summary>
    internal TimeSpan Back(int bars, bool isCrypto) => TimeSpan.FromDays(Math.Min(MostDays, Unit switch
    {
        "Month" => 31.0 * (bars + 1) * Count,
        "Week" => 7.0 * (bars + 2),
        "Day" => (1.5 * bars) + 10,
        _ when isCrypto => (2.0 * bars * Minutes / MinutesOfDay) + 1,
        _ => (3.0 * bars / Math.Max(1, MinutesOfSession / Minutes)) + 10,
    }));

    [GeneratedRegex(@"^(?<count>[0-9]{1,2})(?<unit>min|t|hour|h|day|d|week|w|month)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
