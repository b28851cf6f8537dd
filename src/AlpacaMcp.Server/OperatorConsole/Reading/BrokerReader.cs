using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Server.OperatorConsole.Reading;

/// <summary>Reads an account at its broker: six requests and those of the limits, and once a minute the chart; each time as long as the day has no course yet.</summary>
internal static class BrokerReader
{
    private const int MostOrders = 200;
    private const int MostDecisions = 20;
    private static readonly TimeSpan BetweenCharts = TimeSpan.FromMinutes(1);

    /// <summary>The broker's figures anew; where it fails, the earlier ones with the problem. The rows are those of before.</summary>
    public static async Task<BrokerReading> ReadAsync(OperatorSession session, BrokerReading before, CancellationToken cancellationToken)
    {
        var now = session.Plan.Time.GetUtcNow();
        try
        {
            var account = await session.Get<AccountClient>().GetAsync(cancellationToken);
            var positions = await session.Get<PositionsClient>().ListAsync(cancellationToken);
            var market = await session.Get<ExchangeClock>().ReadAsync(cancellationToken);
            var orders = await session.Get<OrdersClient>().ListAsync(new OrderQuery { Status = OrderListStatus.Open, Limit = MostOrders, Nested = true }, cancellationToken);
            var isChartDue = now - before.ChartAt >= BetweenCharts || before.Chart is { Count: < 2 };
            return before with
            {
                At = now,
                Problem = null,
                Account = account,
                Positions = positions,
                Market = market,
                Orders = orders,
                Ours = await session.Get<StandingReport>().OursAsync([.. orders.Select(order => order.ClientOrderId).OfType<string>()], cancellationToken),
                Limits = await session.Get<LimitReport>().ReadAsync(account, positions, market, cancellationToken),
                Feed = await FeedReader.ReadAsync(session, positions, market, cancellationToken),
                Policy = await session.Get<PolicyAcceptance>().ShowAsync(cancellationToken),
                Chart = isChartDue ? await ChartReader.ReadAsync(session, cancellationToken) ?? before.Chart : before.Chart,
                ChartAt = isChartDue ? now : before.ChartAt,
            };
        }
        catch (Exception e) when (BrokerFailure.Is(e) || e is JournalUnavailableException)
        {
            return before with { At = now, Problem = e.Message };
        }
    }

    /// <summary>The account's own rows, which need no broker once it has said which account it is.</summary>
    public static async Task<BrokerReading> ReadRowsAsync(OperatorSession session, BrokerReading known, CancellationToken cancellationToken)
    {
        try
        {
            var report = session.Get<StandingReport>();
            return known with
            {
                State = await report.StateAsync(known.Market?.Now, cancellationToken),
                Unknown = await report.UnknownAsync(cancellationToken),
                Decisions = await session.Get<Decisions>().ReadAllAsync(MostDecisions, cancellationToken),
            };
        }
        catch (Exception e) when (BrokerFailure.Is(e) || e is JournalUnavailableException)
        {
            return known with { State = null, Problem = e.Message };
        }
    }
}
