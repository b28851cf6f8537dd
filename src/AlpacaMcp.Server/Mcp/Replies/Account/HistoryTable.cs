using AlpacaMcp.Api.Account;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Account;

/// <summary>Turns Alpaca's parallel lists into rows by time.</summary>
internal sealed class HistoryTable(PortfolioHistory history)
{
    internal const int MostRows = 500;
    internal const string Daily = "1D";

    private readonly IReadOnlyList<string> _flows = [.. history.Cashflow.Keys.Order(StringComparer.Ordinal)];

    internal PortfolioHistoryReply Reply(Standing standing)
    {
        var points = Enumerable.Range(0, history.Timestamp.Count).Where(place => At(history.Equity, place) is not null).ToList();
        var shown = points.Skip(points.Count - MostRows).ToList();
        var unit = UnitOf(shown);
        decimal? equity = points.Count == 0 ? null : At(history.Equity, points[^1]);
        var profit = equity - history.BaseValue;
        return new(
            standing.Environment,
            standing.Account,
            OutsideText.Word(history.Timeframe),
            history.BaseValue,
            history.BaseValueAsof,
            equity,
            profit,
            history.BaseValue is > 0 and var basis ? Math.Round((profit ?? 0) / basis * 100, 4, MidpointRounding.AwayFromZero) : null,
            _flows.Count == 0 ? null : _flows.ToDictionary(type => OutsideText.Word(type), type => history.Cashflow[type].Sum() ?? 0),
            shown.Count,
            [TimeGroups.ColumnName(unit), "equity", "profit_loss", "profit_loss_percent", .. _flows.Select(type => OutsideText.Word(type))],
            TimeGroups.Of(shown, unit, TimeOf, Row),
            shown.Count == points.Count ? null : $"Only the latest {shown.Count} of {points.Count} points are shown: give end for earlier ones, or a longer timeframe.");
    }

    private IReadOnlyList<Cell> Row(int place) =>
    [
        At(history.Equity, place), At(history.ProfitLoss, place), At(history.ProfitLossPct, place) * 100,
        .. _flows.Select(type => (Cell)At(history.Cashflow[type], place)),
    ];

    private DateTimeOffset TimeOf(int place) => TimeOf(history, place);

    /// <summary>A day is labelled with a moment of its New York evening; its date is what counts.</summary>
    internal static DateTimeOffset TimeOf(PortfolioHistory history, int place)
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(history.Timestamp[place]);
        return history.Timeframe == Daily ? new(TimeZoneInfo.ConvertTime(time, When.NewYork).Date, TimeSpan.Zero) : time;
    }

    private TimeUnit UnitOf(List<int> places) =>
        history.Timeframe == Daily ? TimeUnit.Day
        : places.TrueForAll(place => history.Timestamp[place] % 3600 == 0) ? TimeUnit.Hour
        : TimeUnit.Minute;

    private static decimal? At(IReadOnlyList<decimal?> list, int place) => place < list.Count ? list[place] : null;
}
