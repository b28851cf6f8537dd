using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Telemetry;

namespace AlpacaMcp.Trading.Risk;

/// <summary>Every limit with its headroom: what an agent should know before it trades.</summary>
public sealed class LimitReport
{
    private const int MostOrders = 500;

    private readonly RiskPolicy _policy;
    private readonly OrdersClient _orders;
    private readonly IOrderJournal _journal;
    private readonly IProfitSource _profit;
    private readonly KnownBook _known;

    internal LimitReport(RiskPolicy policy, OrdersClient orders, IOrderJournal journal, IProfitSource profit, KnownBook known) =>
        (_policy, _orders, _journal, _profit, _known) = (policy, orders, journal, profit, known);

    /// <param name="account">The account as just read.</param>
    /// <param name="positions">Open positions.</param>
    /// <param name="market">The exchange's clock.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<LimitLine>> ReadAsync(TradingAccount account, IReadOnlyList<Position> positions, MarketMoment market, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        var mark = await _journal.MarkAsync(cancellationToken);
        var open = await ReadOpenAsync(cancellationToken);
        RiskSnapshot book = new()
        {
            Mark = mark,
            EndMark = await _journal.MarkAsync(cancellationToken),
            Orders = open ?? [],
            Positions = positions,
            Equity = account.Equity,
            Profit = await ReadProfitAsync(account, market, cancellationToken),
            Market = market,
            Price = new() { MaxQuoteAge = TimeSpan.Zero },
        };
        if (open is not null)
            _known.Note(book);
        return LimitLines.Of(_policy, book, await _journal.ViewAsync(book.Ask, cancellationToken), areOrdersKnown: open is not null);
    }

    private async Task<IReadOnlyList<Order>?> ReadOpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _orders.ListAsync(new OrderQuery { Status = OrderListStatus.Open, Limit = MostOrders, Nested = true }, cancellationToken);
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            return null; // The lines that count them say so.
        }
    }

    private async Task<EquityReading?> ReadProfitAsync(TradingAccount account, MarketMoment market, CancellationToken cancellationToken)
    {
        try
        {
            return await _profit.ReadAsync(account, market, cancellationToken);
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            return null; // As when it says so itself: no signal.
        }
    }
}
