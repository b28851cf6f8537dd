using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator;

/// <summary>The truth as of the exchange's now, for tests to compare with what clients believe.</summary>
public sealed class ExchangeBook
{
    private readonly TradingAccount _account;

    internal ExchangeBook(TradingAccount account) => _account = account;

    /// <summary>All orders ever accepted, hidden ones too, oldest first.</summary>
    public IReadOnlyList<BookOrder> Orders => _account.At(_ => _account.Orders.All.Select(Entry).ToArray());

    /// <summary>Open positions by symbol.</summary>
    public IReadOnlyList<BookPosition> Positions => _account.At(_ => _account.Portfolio.Holdings
        .Select(holding => new BookPosition(holding.Instrument.PositionSymbol, holding.Qty, holding.AveragePrice)).ToArray());

    /// <summary>Cash in USD.</summary>
    public decimal Cash => _account.At(_ => _account.Portfolio.Cash);

    /// <summary>Cash plus the market value of all positions, in USD.</summary>
    public decimal Equity => _account.At(now => _account.Values(now).Equity);

    private static BookOrder Entry(Order order) => new()
    {
        Id = order.Id,
        ClientOrderId = order.ClientOrderId,
        Symbol = order.Instrument.Symbol,
        Side = order.IsSpread ? "" : order.Terms.Side.Word(),
        Type = order.Terms.Type.Word(),
        Status = order.Status.Word(),
        Qty = order.Terms.Qty,
        Notional = order.Terms.Notional,
        LimitPrice = order.Terms.LimitPrice,
        StopPrice = order.StopPrice,
        FilledQty = order.FilledQty,
        FilledAveragePrice = order.FilledAvgPrice,
        SubmittedAt = order.CreatedAt,
    };
}
