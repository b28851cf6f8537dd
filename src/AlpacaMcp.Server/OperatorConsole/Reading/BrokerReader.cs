using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Server.OperatorConsole.Reading;

/// <summary>Reads an account at its broker: five requests.</summary>
internal static class BrokerReader
{
    private const int MostOrders = 200;
    private const int MostDecisions = 20;

    /// <summary>A new reading; where the broker fails, the earlier one with the problem.</summary>
    public static async Task<BrokerReading> ReadAsync(OperatorSession session, BrokerReading before, CancellationToken cancellationToken)
    {
        var now = session.Plan.Time.GetUtcNow();
        try
        {
            var account = await session.Get<AccountClient>().GetAsync(cancellationToken);
            var positions = await session.Get<PositionsClient>().ListAsync(cancellationToken);
            var market = await session.Get<ExchangeClock>().ReadAsync(cancellationToken);
            var report = session.Get<StandingReport>();
            return new()
            {
                At = now,
                Account = account,
                Positions = positions,
                Market = market,
                Orders = await session.Get<OrdersClient>().ListAsync(new OrderQuery { Status = OrderListStatus.Open, Limit = MostOrders, Nested = true }, cancellationToken),
                Limits = await session.Get<LimitReport>().ReadAsync(account, positions, market, cancellationToken),
                State = await report.StateAsync(market.Now, cancellationToken),
                Unknown = await report.UnknownAsync(cancellationToken),
                Decisions = await session.Get<Decisions>().ReadAllAsync(MostDecisions, cancellationToken),
                Policy = await session.Get<PolicyAcceptance>().ShowAsync(cancellationToken),
            };
        }
        catch (Exception e) when (BrokerFailure.Is(e) || e is JournalUnavailableException)
        {
            return await ReadRowsAsync(session, before with { At = now, Problem = e.Message }, cancellationToken); // A halt is shown whatever the broker does.
        }
    }

    /// <summary>The account's own rows alone, which change while the broker's figures do not.</summary>
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
