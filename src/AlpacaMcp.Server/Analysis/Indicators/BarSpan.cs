using System.Globalization;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Analysis.Indicators;

/// <summary>A bar's timeframe, taken apart.</summary>
/// <param name="Timeframe">As Alpaca writes it, such as 5Min, and what tells its bars apart.</param>
/// <param name="Count">How many units.</param>
/// <param name="Unit">Min, Hour, Day, Week or Month.</param>
internal sealed record BarSpan(Timeframe Timeframe, int Count, string Unit)
{
    private const int MostDays = 20_000;
    private const int MinutesOfSession = 390;
    private const int MinutesOfStockDay = 960;
    private const int MinutesOfDay = 1440;

    internal string Name => Timeframe.Text;

    internal TimeUnit TableUnit => Timeframe.Unit;

    internal bool IsIntraday => Unit is "Min" or "Hour";

    internal int Minutes => Unit == "Hour" ? Count * 60 : Count;

    internal static BarSpan Read(string text)
    {
        var timeframe = Timeframe.Read(text);
        var unit = timeframe.Text.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return new(timeframe, int.Parse(timeframe.Text[..^unit.Length], NumberStyles.None, CultureInfo.InvariantCulture), unit);
    }

    /// <summary>Bars of a whole day at most.</summary>
    internal int MostPerDay(bool isCrypto) => IsIntraday ? 1 + ((isCrypto ? MinutesOfDay : MinutesOfStockDay) / Minutes) : 1;

    /// <summary>How far back so many bars surely lie: with weekends and holidays, and within a day several times over, for thin symbols skip bars.</summary>
    internal TimeSpan Back(int bars, bool isCrypto) => TimeSpan.FromDays(Math.Min(MostDays, Unit switch
    {
        "Month" => 31.0 * (bars + 1) * Count,
        "Week" => 7.0 * (bars + 2),
        "Day" => (1.5 * bars) + 10,
        _ when isCrypto => (2.0 * bars * Minutes / MinutesOfDay) + 1,
        _ => (3.0 * bars / Math.Max(1, MinutesOfSession / Minutes)) + 10,
    }));
}
