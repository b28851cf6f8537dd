using System.Globalization;
using System.Text.RegularExpressions;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Analysis.Indicators;

/// <summary>One indicator as asked for: rsi14, macd12-26-9.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Name">As it was written, without its case.</param>
/// <param name="Periods">Bars, in its own order; the width of Bollinger bands is not among them.</param>
/// <param name="Width">Standard deviations between a Bollinger band and its middle.</param>
internal sealed partial record Indicator(IndicatorKind Kind, string Name, IReadOnlyList<int> Periods, decimal Width)
{
    private const int Most = 12;
    private const int MostPeriods = 400;
    private const decimal MostWidth = 10;
    private const string Choices = "sma20, ema50, rsi14, macd (macd12-26-9), atr14, bb20 (bb20-2) and vwap; periods 2 to 400";

    /// <summary>Bars before the first one shown, so that a smoothed value has lost its beginning (less than a thousandth is left of it).</summary>
    internal int WarmUp => Kind switch
    {
        IndicatorKind.Sma or IndicatorKind.Bb => Periods[0],
        IndicatorKind.Ema => 5 * Periods[0],
        IndicatorKind.Rsi or IndicatorKind.Atr => 8 * Periods[0],
        IndicatorKind.Macd => 5 * (Periods.Max() + Periods[2]),
        _ => 0,
    };

    internal IReadOnlyList<string> Columns => Kind switch
    {
        IndicatorKind.Macd => [Name, $"{Name}_signal", $"{Name}_histogram"],
        IndicatorKind.Bb => [$"{Name}_upper", $"{Name}_middle", $"{Name}_lower"],
        _ => [Name],
    };

    /// <summary>Reads "sma20,rsi14,macd"; refuses what it does not know, with the choices.</summary>
    internal static IReadOnlyList<Indicator> Read(string text)
    {
        var names = CommaList.Words(text).Select(name => name.ToLowerInvariant()).Distinct().ToList();
        return names.Count is 0 or > Most
            ? throw Invalid($"indicators takes 1 to {Most} names; got {names.Count}.")
            : [.. names.Select(name => Parse(name) ?? throw Invalid($"'{OutsideText.Clean(name, 40)}' is not an indicator of this server."))];
    }

    private static Indicator? Parse(string name)
    {
        var match = Form().Match(name);
        if (!match.Success)
            return null;
        var kind = Enum.Parse<IndicatorKind>(match.Groups["kind"].Value, ignoreCase: true);
        var given = match.Groups["number"].Captures.Select(number => decimal.Parse(number.Value, CultureInfo.InvariantCulture)).ToList();
        return kind switch
        {
            IndicatorKind.Vwap => given.Count == 0 ? new(kind, name, [], 0) : null,
            IndicatorKind.Bb => given.Count > 2 ? null : Of(kind, name, [given.Count > 0 ? given[0] : 20], given.Count > 1 ? given[1] : 2),
            IndicatorKind.Macd => given.Count is 0 ? Of(kind, name, [12, 26, 9], 1) : given.Count == 3 && given[0] < given[1] ? Of(kind, name, given, 1) : null,
            _ => given.Count > 1 ? null : Of(kind, name, [given.Count > 0 ? given[0] : kind is IndicatorKind.Rsi or IndicatorKind.Atr ? 14 : 20], 1),
        };
    }

    private static Indicator? Of(IndicatorKind kind, string name, IReadOnlyList<decimal> periods, decimal width) =>
        width is > 0 and <= MostWidth && periods.All(period => period is >= 2 and <= MostPeriods && period == decimal.Truncate(period))
            ? new(kind, name, [.. periods.Select(period => (int)period)], width)
            : null;

    private static ToolErrorException Invalid(string message) => ToolErrorException.InvalidArgument("indicators", message, $"Known: {Choices}.");

    [GeneratedRegex(@"^(?<kind>sma|ema|rsi|macd|atr|bb|vwap)((?<number>[0-9]{1,3}(\.[0-9]{1,2})?)(-(?<number>[0-9]{1,3}(\.[0-9]{1,2})?))*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
