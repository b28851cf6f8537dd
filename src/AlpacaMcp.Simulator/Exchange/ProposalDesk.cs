using AlpacaMcp.Simulator.Exchange.Calendar;
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
    private readonly ProposedLegs _legs = new(account, venue);

    public Outcome<OrderProposal> Propose(OrderRequest request, OrderTerms terms, Order? replaced, DateTimeOffset now)
    {
        // Only multi-leg orders have no symbol of their own.
        if (request.Symbol is not { } symbol)
        {
            var legs = _legs.Of(request, replaced, now);
            return legs.Succeeded ? Spread(request, terms, legs.Value, replaced, now) : legs.Refusal;
        }
        if (!venue.Instruments.TryFind(symbol, out var instrument))
            return Refusal.Unprocessable($"{(OccSymbol.Parse(symbol) is null ? "asset" : "contract")} \"{symbol}\" not found");
        var holding = account.Portfolio.Of(instrument);
        var proposal = Bare(request, terms, instrument, replaced, now) with
        {
            Intent = replaced?.Intent ?? Intent(terms, holding),
            Quote = _feed.Quote(instrument, now),
            MarketPrice = _feed.Trade(instrument, now).Price,
            Holding = holding,
            OpenOrders = [.. account.Orders.OpenOf(instrument).Where(order => order.Id != replaced?.Id)],
        };
        proposal = proposal with { ReferencePrice = Reference(proposal) };
        if (instrument.Option is not { } option)
            return proposal with { CoveringShares = account.Exposure.CoveringShares(instrument) };
        var shares = account.Portfolio.Of(option.Underlying);
        return proposal with
        {
            UnderlyingShares = Math.Max(0, account.AvailableQty(shares, replaced)),
            Risk = account.Exposure.Of(option.Underlying, [new OptionLot(option, terms.IsBuy ? proposal.Qty : -proposal.Qty)], replaced),
        };
    }

    /// <summary>Several contracts: the cost is what they add to the worst payoff, and the net price.</summary>
    private OrderProposal Spread(OrderRequest request, OrderTerms terms, IReadOnlyList<ProposedLeg> legs, Order? replaced, DateTimeOffset now)
    {
        var proposal = Bare(request, terms, SpreadInstrument.Only, replaced, now);
        var net = terms.LimitPrice ?? legs.Sum(leg => leg.SignedRatio * leg.FarPrice);
        var risk = account.Exposure.Of(legs[0].Contract.Underlying, legs.Select(leg => new OptionLot(leg.Contract, leg.SignedRatio * proposal.Qty)), replaced);
        var cost = risk.CollateralAfter - risk.CollateralBefore + (net * OptionContract.Shares * proposal.Qty);
        return proposal with { Legs = legs, Risk = risk, ReferencePrice = Math.Max(0, cost) / proposal.Qty };
    }

    private OrderProposal Bare(OrderRequest request, OrderTerms terms, Instrument instrument, Order? replaced, DateTimeOffset now) => new()
    {
        Instrument = instrument,
        Terms = terms,
        Intent = PositionIntent.BuyToOpen,
        Replaced = replaced,
        Request = request,
        Now = now,
        Configuration = account.Configuration,
        Doubts = venue.Doubts,
        StatedIntent = WireWord.Parse<PositionIntent>(request.PositionIntent),
        ClientIdIsTaken = request.ClientOrderId is { } id && account.Orders.FindByClientId(id) is not null,
        Quote = new MarketQuote(now, 0, 0, 0, 0),
        MarketPrice = 0,
        ReferencePrice = 0,
        Holding = account.Portfolio.Of(instrument),
        OpenOrders = [],
        OptionsLevel = account.OptionsLevel,
        UnderlyingShares = 0,
        Account = account.ValuesWithout(replaced, now),
    };

    private static PositionIntent Intent(OrderTerms terms, Holding holding) => terms.IsBuy
        ? holding.Qty < 0 ? PositionIntent.BuyToClose : PositionIntent.BuyToOpen
        : holding.Qty > 0 ? PositionIntent.SellToClose : PositionIntent.SellToOpen;

    /// <summary>
    /// The order's own price, or by the hour the far side of the quote, its middle or the last trade. https://docs.alpaca.markets/us/docs/orders-at-alpaca
    /// A sold put costs the cash behind it, a sold call none.
    /// </summary>
    private static decimal Reference(OrderProposal proposal)
    {
        var (terms, quote) = (proposal.Terms, proposal.Quote);
        if (proposal is { Intent: PositionIntent.SellToOpen, Instrument.Option: { } sold })
            return sold.Type == OptionType.Put ? sold.Strike : 0;
        if (proposal.Intent == PositionIntent.SellToOpen)
            return Math.Max(terms.LimitPrice ?? 0, quote.Ask * 1.03m);
        if ((terms.LimitPrice ?? terms.StopPrice) is { } own)
            return own;
        var session = NyseCalendar.SessionAt(proposal.Now);
        if (proposal.Instrument.IsCrypto || session?.IsOpen(proposal.Now) == true)
            return terms.IsBuy ? quote.Ask : quote.Bid;
        return session?.IsOpenExtended(proposal.Now) == true ? (quote.Bid + quote.Ask) / 2 : proposal.MarketPrice;
    }
}
