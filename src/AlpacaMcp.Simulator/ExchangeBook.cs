using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator;

/// <summary>The truth as of the exchange's now, for tests to compare with what clients believe.</summary>
public sealed class ExchangeBook
{
    private readonly Venue _venue;

    internal ExchangeBook(Venue venue) => _venue = venue;

    /// <summary>All orders ever accepted, hidden ones too, oldest first.</summary>
    public IReadOnlyList<BookOrder> Orders => _venue.At(_ => _venue.Orders.All.Select(Entry).ToArray());

    /// <summary>Open positions by symbol.</summary>
    public IReadOnlyList<BookPosition> Positions => _venue.At(_ => _venue.Portfolio.Holdings
        .Select(holding => new BookPosition(holding.Instrument.PositionSymbol, holding.Qty, holding.AveragePrice)).ToArray());

    /// <summary>Cash in USD.</summary>
    public decimal Cash => _venue.At(_ => _venue.Portfolio.Cash);

    /// <summary>Cash plus the market value of all positions, in USD.</summary>
    public decimal Equity => _venue.At(now => _venue.Values(now).Equity);

    private static BookOrder Entry(Order order) => new()
    {
        Id = order.Id,
        ClientOrderId = order.ClientOrderId,
        Symbol = order.Instrument.Symbol,
        Side = order.Terms.Side.Word(),
        Type = order.Terms.Type.Word(),
        Status = order.Status.Word(),
        Qty = order.Terms.Qty,
        Notional = order.Terms.Notional,
        LimitPrice = order.Terms.LimitPrice,
        StopPrice = order.Terms.StopPrice,
        FilledQty = order.FilledQty,
        FilledAveragePrice = order.FilledAvgPrice,
        SubmittedAt = order.CreatedAt,
    };
}
