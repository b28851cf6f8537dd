using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Options;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Exchange.Rules;

namespace AlpacaMcp.Simulator.Exchange;

/// <summary>Puts an order beside the account and the market.</summary>
internal sealed class ProposalDesk(TradingAccount account, Venue venue)
{
    private readonly MarketFeed _feed = venue.Feed;

    public Outcome<OrderProposal> Propose(OrderRequest request, OrderTerms terms, Order? replaced, DateTimeOffset now)
    {
        // Only multi-leg orders have no symbol of their own.
        if (request.Symbol is not { } symbol)
            return Refusal.Forbidden("submit mleg order is disabled");
        if (!venue.Instruments.TryFind(symbol, out var instrument))
            return Refusal.Unprocessable($"{(OccSymbol.Parse(symbol) is null ? "asset" : "contract")} \"{symbol}\" not found");
        var holding = account.Portfolio.Of(instrument);
        var intent = replaced?.Intent ?? Intent(terms, holding);
        return new OrderProposal
        {
            Instrument = instrument,
            Terms = terms,
            Intent = intent,
            Replaced = replaced,
            Request = request,
            Now = now,
            Configuration = account.Configuration,
            Doubts = venue.Doubts,
            StatedIntent = WireWord.Parse<PositionIntent>(request.PositionIntent),
            ClientIdIsTaken = request.ClientOrderId is { } id && account.Orders.FindByClientId(id) is not null,
            Quote = _feed.Quote(instrument, now),
            MarketPrice = _feed.Trade(instrument, now).Price,
            ReferencePrice = Reference(instrument, terms, intent, now),
            Holding = holding,
            OpenOrders = [.. account.Orders.OpenOf(instrument).Where(order => order.Id != replaced?.Id)],
            OptionsLevel = Math.Min(account.Terms.OptionsLevel, account.Configuration.MaxOptionsTradingLevel ?? account.Terms.OptionsLevel),
            UnderlyingShares = instrument.Option is { } option ? Math.Max(0, account.AvailableQty(account.Portfolio.Of(option.Underlying))) : 0,
            Account = account.ValuesWithout(replaced, now),
        };
    }

    private static PositionIntent Intent(OrderTerms terms, Holding holding) => terms.IsBuy
        ? holding.Qty < 0 ? PositionIntent.BuyToClose : PositionIntent.BuyToOpen
        : holding.Qty > 0 ? PositionIntent.SellToClose : PositionIntent.SellToOpen;

    /// <summary>The order's own price, or the far side of the quote, or the last trade while it cannot trade.</summary>
    private decimal Reference(Instrument instrument, OrderTerms terms, PositionIntent intent, DateTimeOffset now)
    {
        var quote = _feed.Quote(instrument, now);
        if (intent == PositionIntent.SellToOpen)
            return Math.Max(terms.LimitPrice ?? 0, quote.Ask * 1.03m);
        if ((terms.LimitPrice ?? terms.StopPrice) is { } own)
            return own;
        if (!TradingHours.CanTrade(instrument, terms, now))
            return _feed.Trade(instrument, now).Price;
        return terms.IsBuy ? quote.Ask : quote.Bid;
    }
}
