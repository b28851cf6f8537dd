using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Exchange.Rules;

namespace AlpacaMcp.Simulator.Exchange;

/// <summary>Puts an order beside the account and the market.</summary>
internal sealed class ProposalDesk(OrderList orders, Portfolio portfolio, MarketFeed feed, Instruments instruments)
{
    private readonly Valuation _valuation = new(portfolio, feed);

    public Outcome<OrderProposal> Propose(OrderRequest request, OrderTerms terms, Order? replaced, DateTimeOffset now)
    {
        // The form has seen that there is a symbol.
        if (!instruments.TryFind(request.Symbol!, out var instrument))
            return Refusal.Unprocessable($"asset \"{request.Symbol}\" not found");
        var holding = portfolio.Of(instrument);
        var open = orders.Open.Where(order => order.Id != replaced?.Id).ToArray();
        var intent = Intent(terms, holding);
        return new OrderProposal
        {
            Instrument = instrument,
            Terms = terms,
            Intent = intent,
            StatedIntent = WireWord.Parse<PositionIntent>(request.PositionIntent),
            ClientIdIsTaken = request.ClientOrderId is { } id && orders.FindByClientId(id) is not null,
            MarketPrice = feed.Trade(instrument, now).Price,
            ReferencePrice = Reference(instrument, terms, intent, now),
            Holding = holding,
            OpenOrders = [.. open.Where(order => order.Instrument == instrument)],
            Account = _valuation.At(now, open),
        };
    }

    private static PositionIntent Intent(OrderTerms terms, Holding holding) => terms.IsBuy
        ? holding.Qty < 0 ? PositionIntent.BuyToClose : PositionIntent.BuyToOpen
        : holding.Qty > 0 ? PositionIntent.SellToClose : PositionIntent.SellToOpen;

    /// <summary>The order's own price, or the far side of the quote, or the last trade while it cannot trade.</summary>
    private decimal Reference(Instrument instrument, OrderTerms terms, PositionIntent intent, DateTimeOffset now)
    {
        var quote = feed.Quote(instrument, now);
        if (intent == PositionIntent.SellToOpen)
            return Math.Max(terms.LimitPrice ?? 0, quote.Ask * 1.03m);
        if ((terms.LimitPrice ?? terms.StopPrice) is { } own)
            return own;
        if (!TradingHours.CanTrade(instrument, terms, now))
            return feed.Trade(instrument, now).Price;
        return terms.IsBuy ? quote.Ask : quote.Bid;
    }
}
