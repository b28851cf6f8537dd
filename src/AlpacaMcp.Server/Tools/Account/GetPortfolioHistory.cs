using System.ComponentModel;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Account;
using AlpacaMcp.Trading.Market;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Account;

[Toolset(Toolset.Account)]
internal sealed class GetPortfolioHistory(AccountClient account, ExchangeClock clock, StandingReader standing)
{
    [McpServerTool(Name = "get_portfolio_history", Title = "Get portfolio history", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("The account's equity and profit over time, with totals; profit is equity less base, deposits included. Default: 1M by days. Of period, start, end give at most two.")]
    public async Task<PortfolioHistoryReply> GetPortfolioHistoryAsync(
        [Description("E.g. 5D, 2W, 1M, 1A (year).")] string? period = null,
        [Description("1Min, 5Min, 15Min, 1H (up to 30 days) or 1D.")] string? timeframe = null,
        [Description("Date or time.")] string? start = null,
        string? end = null,
        IntradayReporting? intraday_reporting = null,
        PnlReset? pnl_reset = null,
        bool? extended_hours = null,
        [Description("E.g. CSD,CSW,DIV or ALL.")] string? cashflow_types = null,
        CancellationToken cancellationToken = default)
    {
        if (HistoryPeriod.Read(period) is not null && start is not null && end is not null)
            throw ToolErrorException.InvalidArgument("period", "Give at most two of period, start and end.");
        DateTimeOffset? now = start is null && end is null ? null : (await clock.ReadAsync(cancellationToken)).Now;
        var query = new PortfolioHistoryQuery
        {
            Period = HistoryPeriod.Read(period),
            Timeframe = HistoryPeriod.Window(timeframe),
            Start = When.Instant("start", start, When.NewYork, endOfDay: false, now),
            End = When.Instant("end", end, When.NewYork, endOfDay: true, now),
            IntradayReporting = intraday_reporting,
            PnlReset = pnl_reset,
            ExtendedHours = extended_hours,
            CashflowTypes = WordList.Read("cashflow_types", CommaList.Words(cashflow_types), ActivityTypes.Flows),
        };
        var history = await account.GetHistoryAsync(query, cancellationToken);
        return new HistoryTable(history).Reply(await standing.ReadAsync(cancellationToken));
    }
}
