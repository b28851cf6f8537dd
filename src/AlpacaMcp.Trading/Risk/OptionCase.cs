using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Options;
using AlpacaMcp.Trading.Orders;

namespace AlpacaMcp.Trading.Risk;

/// <summary>An option order against the whole book of its underlying.</summary>
internal sealed record OptionCase
{
    public required OptionBook Book { get; init; }

    /// <summary>What is still to trade; a lot opens unless it fits into the position it is said to close.</summary>
    public required IReadOnlyList<OptionLot> Lots { get; init; }

    /// <summary>One unit at the market.</summary>
    public required NetPrice Market { get; init; }

    /// <summary>What one share's worth of a unit costs at worst, negative when it brings money; null when no price is known.</summary>
    public required decimal? WorstCost { get; init; }

    /// <summary>Largest leg of the whole order, in contracts.</summary>
    public required decimal Contracts { get; init; }

    /// <summary>The book before the order, what the order costs aside.</summary>
    public required Payoff Before { get; init; }

    /// <summary>The book after it, likewise.</summary>
    public required Payoff After { get; init; }

    /// <summary>The most that this order adds to what can be lost, USD; null when there is no bound.</summary>
    public required decimal? Loss { get; init; }

    /// <summary>USD at risk in the underlying after the order; null when there is no bound.</summary>
    public required decimal? ValueAfter { get; init; }

    /// <summary>What is known to be at risk after the order where something else has no bound, USD.</summary>
    public required decimal LeastValueAfter { get; init; }

    /// <summary>True when an order that only closes sells what bounds the loss of something that stays.</summary>
    public required bool TakesBound { get; init; }

    /// <summary>Short calls of the order, in shares, that neither it nor what is held covers: what it buys could only seem to cover them by covering an open sale that may never fill.</summary>
    public required decimal BareShares { get; init; }

    internal bool OnlyCloses => Lots.All(lot => !lot.Opens);

    /// <summary>True when the order leaves more without cover, or takes away what bounds the loss of a short contract.</summary>
    internal bool Uncovers => MoreUncovered > 0 || (OnlyCloses && TakesBound);

    /// <summary>Shares' worth of short calls that the order leaves without cover.</summary>
    internal decimal MoreUncovered => Math.Max(After.UncoveredShares - Before.UncoveredShares, BareShares);

    internal bool IsReducing => OnlyCloses && !Uncovers;

    internal static OptionCase Of(OptionOrder order, OptionBook book, RiskSnapshot snapshot, decimal alreadyFilled)
    {
        var left = Math.Max(0, (order.Qty ?? 0) - alreadyFilled);
        var lots = order.AllLegs.Select(leg => Lot(leg, left, book)).ToList();
        var market = NetPrice.Of(order.AllLegs, snapshot.Contracts);
        var worst = Worst(order, market);
        var cost = (worst ?? 0) * left * PayoffLeg.StandardMultiplier;
        var (legs, then) = (book.Legs, With(lots, book.Legs));
        var (before, after) = (Payoff.Of(legs), Payoff.Of(then));
        var loss = left == 0 ? 0 : LossOf(lots, cost, before, OpenOptions.PayoffWith(lots, cost, legs));
        return new()
        {
            Book = book,
            Lots = lots,
            Market = market,
            WorstCost = worst,
            Contracts = order.AllLegs.Max(leg => leg.RatioQty) * (order.Qty ?? 0),
            Before = before,
            After = after,
            BareShares = Bare(lots, legs),
            Loss = loss,
            ValueAfter = book.SharesValue + book.OptionsAtRisk(before) + loss,
            LeastValueAfter = book.SharesValue + book.LeastAtRisk(before) + (loss ?? 0),
            TakesBound = lots.Any(lot => lot.Qty < 0) && lots.All(lot => !lot.Opens) && (before.WorstLoss < after.WorstLoss || TakesBoundOf(isPut: true, lots, legs) || TakesBoundOf(isPut: false, lots, legs)),
        };
    }

    private static IReadOnlyList<PayoffLeg> With(IReadOnlyList<OptionLot> lots, IEnumerable<PayoffLeg> legs) => [.. legs, .. lots.Select(lot => lot.ToLeg())];

    private static decimal Bare(IReadOnlyList<OptionLot> lots, IReadOnlyList<PayoffLeg> legs)
    {
        List<PayoffLeg> sold = [.. lots.Where(lot => lot.Qty < 0).Select(lot => lot.ToLeg())];
        var ownCover = CallCover.Uncovered(sold) - CallCover.Uncovered([.. sold, .. lots.Where(lot => lot is { Qty: > 0, Opens: true }).Select(lot => lot.ToLeg())]);
        var withClosing = CallCover.Uncovered([.. legs, .. sold, .. lots.Where(lot => lot is { Qty: > 0, Opens: false }).Select(lot => lot.ToLeg())]);
        return Math.Max(0, withClosing - CallCover.Uncovered(legs) - ownCover);
    }

    // Puts lose where calls win: the greater loss on one side must not hide what grows on the other. Where nothing bounds a side, no sale on it is sure not to add to it.
    private static bool TakesBoundOf(bool isPut, IReadOnlyList<OptionLot> lots, IReadOnlyList<PayoffLeg> legs)
    {
        List<OptionLot> own = [.. lots.Where(lot => lot.ToLeg().Kind == PayoffKind.Put == isPut)];
        if (own.TrueForAll(lot => lot.Qty >= 0))
            return false;
        List<PayoffLeg> side = [.. legs.Where(leg => leg.Kind == PayoffKind.Put == isPut)];
        return Payoff.Of(side).WorstLoss is not { } before || Payoff.Of(With(own, side)).WorstLoss is not { } after || after > before;
    }

    /// <summary>What the book can lose more than before; an order that only opens also answers for itself, whatever the book would make good.</summary>
    private static decimal? LossOf(IReadOnlyList<OptionLot> lots, decimal cost, Payoff before, Payoff whole)
    {
        var alone = lots.All(lot => lot.Opens) ? OpenOptions.PayoffWith(lots, cost).WorstLoss : null;
        var more = whole.WorstLoss - before.WorstLoss;
        return more is null ? alone : Math.Max(more.Value, alone ?? 0);
    }

    private static OptionLot Lot(OptionLeg leg, decimal units, OptionBook book)
    {
        var qty = units * leg.RatioQty;
        var contract = OptionSymbol.Parse(leg.Symbol)!.Value; // validated: every leg is a contract
        var held = book.Held.GetValueOrDefault(leg.Symbol);
        var mayClose = leg.PositionIntent.Value.Length == 0 || leg.PositionIntent == (leg.IsBuy ? PositionIntent.BuyToClose : PositionIntent.SellToClose);
        var fits = held < 0 == leg.IsBuy && held != 0 && book.Pending(contract, leg.IsBuy) + qty <= Math.Abs(held);
        return new(contract, leg.IsBuy ? qty : -qty, Opens: !(mayClose && fits));
    }

    // A limit bounds both what is paid and what is received; a sale that a stop sets off may bring nothing.
    private static decimal? Worst(OptionOrder order, NetPrice market)
    {
        if (order.Type == OrderType.Limit || order.Type == OrderType.StopLimit)
            return order.Debit(order.LimitPrice);
        if (order.Type != OrderType.Stop)
            return market.Cost;
        return order.IsBuy ? PriceTerms.Of(order).OwnPrice : 0;
    }
}
