using AlpacaMcp.Api.Account;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Account;
using AlpacaMcp.Server.Mcp.Replies.Charts;
using AlpacaMcp.Trading.Market;

namespace AlpacaMcp.Server.Charts;

/// <summary>Charts of the account's value.</summary>
internal sealed class EquityCharts(AccountClient account, ExchangeClock clock, StandingReader standing)
{
    private const int MostPoints = 3000;

    internal async Task<Chart> DrawAsync(string? period, string? timeframe, string? end, ChartSize size, CancellationToken cancellationToken)
    {
        var query = new PortfolioHistoryQuery
        {
            Period = HistoryPeriod.Read(period),
            Timeframe = HistoryPeriod.Window(timeframe),
            End = end is null ? null : When.Instant("end", end, When.NewYork, endOfDay: true, (await clock.ReadAsync(cancellationToken)).Now),
        };
        var history = await account.GetHistoryAsync(query, cancellationToken);
        var known = Known(history);
        if (known.Count == 0)
            throw Chart.Nothing("The account has no history in that time.", "Give a longer period, such as 1M or 1A.", "period");
        var points = known.Skip(known.Count - MostPoints).ToList();
        var isIntraday = history.Timeframe != HistoryTable.Daily;
        var drawn = new Equity(
            "$",
            [.. points.Select(place => history.Equity[place].GetValueOrDefault())],
            [.. points.Select(place => HistoryTable.TimeOf(history, place))],
            isIntraday,
            history.BaseValue);
        var reply = await ToldAsync(drawn, history, known.Count, cancellationToken);
        return new(reply, await ChartStudio.DrawAsync(size, sheet => EquityChart.Draw(sheet, Title(reply), drawn), cancellationToken));
    }

    // Before its first money the account was not there, and fell from nothing to nothing.
    private static List<int> Known(PortfolioHistory history) =>
        [.. Enumerable.Range(0, Math.Min(history.Timestamp.Count, history.Equity.Count)).Where(place => history.Equity[place] is not null).SkipWhile(place => history.Equity[place] == 0)];

    private async Task<ChartReply> ToldAsync(Equity drawn, PortfolioHistory history, int known, CancellationToken cancellationToken)
    {
        var (whose, values) = (await standing.ReadAsync(cancellationToken), drawn.Values);
        return new()
        {
            Kind = ChartKind.Equity.Value,
            Environment = whose.Environment,
            Account = whose.Account,
            Timeframe = OutsideText.Word(history.Timeframe),
            Count = values.Count,
            From = drawn.Times[0],
            To = drawn.Times[^1],
            First = values[0],
            Last = values[^1],
            High = values.Max(),
            Low = values.Min(),
            ChangePercent = Chart.Change(values[0], values[^1]),
            DrawdownPercent = Math.Round(drawn.Drawdowns().Min(), 2, MidpointRounding.AwayFromZero),
            Notes = ["Deposits and withdrawals count as change and drawdown.", .. values.Count < known ? [$"Only the latest {values.Count} of {known} points are shown: give a longer timeframe."] : Array.Empty<string>()],
        };
    }

    private static string Title(ChartReply reply) =>
        $"Equity {reply.Timeframe}   {ChartNumbers.Money(reply.Last ?? 0, "$")}{(reply.ChangePercent is { } change ? $"   {ChartNumbers.Percent(change)}" : "")}{(reply.Timeframe == HistoryTable.Daily ? "" : "   (New York)")}";
}
