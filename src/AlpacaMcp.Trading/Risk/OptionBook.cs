using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Options;

namespace AlpacaMcp.Trading.Risk;

/// <summary>Everything that is or may become of one underlying: its shares, its contracts, and every order, open or on its way, for either.</summary>
internal sealed record OptionBook
{
    private readonly Lazy<SymbolBook> _shares;

    private OptionBook(Func<SymbolBook> shares) => _shares = new(shares);

    /// <summary>The shares of the underlying, worked out when they are asked for: most underlyings have no options.</summary>
    internal SymbolBook Shares => _shares.Value;

    /// <summary>Contracts held, by symbol; negative when short.</summary>
    public required IReadOnlyDictionary<string, decimal> Held { get; init; }

    /// <summary>What the long contracts are worth, USD: a premium that can be lost.</summary>
    public required decimal PremiumHeld { get; init; }

    public required IReadOnlyList<OpenOptions> Open { get; init; }

    /// <summary>An intent was in flight while the snapshot was read.</summary>
    public required bool MayCountTwice { get; init; }

    internal bool HasOptions => Held.Count > 0 || Open.Count > 0;

    /// <summary>The book at settlement, with every open sale done and no open purchase: shares, then contracts.</summary>
    internal IReadOnlyList<PayoffLeg> Legs =>
    [
        .. ShareLegs(Shares.Position - Shares.Sells.Qty),
        .. Held.Select(held => new OptionLot(OptionSymbol.Parse(held.Key)!.Value, held.Value, Opens: false)).Concat(Open.SelectMany(o => o.Legs)) // Of took contracts only
            .GroupBy(lot => lot.Contract).Select(lots => PayoffLeg.Option(lots.Key, lots.Sum(lot => lot.Qty), 0)),
    ];

    /// <summary>USD tied up beside the options: the shares, and what open orders would buy of them.</summary>
    internal decimal SharesValue => Shares.PositionValue + Shares.Buys.Notional;

    /// <summary>What the options can lose besides the shares, with every open order at its worst, USD; null when there is no bound.</summary>
    /// <param name="whole">Of <see cref="Legs"/>.</param>
    internal decimal? OptionsAtRisk(Payoff whole) => PremiumHeld + Open.Sum(o => o.AtRisk) + whole.WorstLoss;

    /// <summary>The same without what has no bound, which no limit in USD can hold: the rest still counts.</summary>
    internal decimal LeastAtRisk(Payoff whole) => OptionsAtRisk(whole) ?? (PremiumHeld + Open.Sum(o => o.AtRisk));

    /// <summary>Contracts that open orders already buy or sell.</summary>
    internal decimal Pending(OptionSymbol contract, bool isBuy) =>
        Open.SelectMany(o => o.Lots).Where(lot => lot.Contract == contract && lot.Qty > 0 == isBuy).Sum(lot => Math.Abs(lot.Qty));

    internal static OptionBook Of(string underlying, RiskSnapshot snapshot, JournalView journal)
    {
        var root = OptionSymbol.RootOf(underlying);
        var held = snapshot.Positions.Where(p => OptionSymbol.Parse(p.Symbol)?.Root == root).ToList();
        var unseen = UnseenIntents.Of(snapshot, journal).Where(i => i.Options is not null).ToList();
        var open = snapshot.Orders.Select(order => WithSuccessors(order, unseen))
            .Concat(unseen.Where(i => !i.TakesPlaceIn(snapshot.Orders)).Select(i => i.Options)).OfType<OpenOptions>();
        return new(() => ShareBook(root, snapshot, journal))
        {
            Held = held.ToDictionary(p => p.Symbol, p => p.Qty),
            PremiumHeld = held.Where(p => p.Qty > 0).Sum(ValueOf),
            Open = [.. open.Where(o => o.Lots[0].Contract.Root == root)],
            MayCountTwice = unseen.Any(i => i.State != IntentState.Unknown && i.BegunMark <= snapshot.EndMark),
        };
    }

    /// <summary>The underlying as positions and orders spell it: contracts leave out its dot.</summary>
    internal static string ShareSymbol(string root, RiskSnapshot snapshot, JournalView journal) =>
        snapshot.Positions.Select(p => p.Symbol).Concat(snapshot.Orders.Select(o => o.Symbol)).Concat(journal.Unreflected.Select(i => i.Symbol))
            .FirstOrDefault(symbol => OptionSymbol.RootOf(symbol) == root) ?? root;

    internal static IEnumerable<PayoffLeg> ShareLegs(decimal qty) => qty == 0 ? [] : [PayoffLeg.Shares(qty, 0)];

    // Until both are settled, an order and the one that takes its place count as the larger of the two.
    private static OpenOptions? WithSuccessors(Order order, IEnumerable<OrderIntent> unseen) =>
        unseen.Where(i => i.TakesPlaceIn([order])).Select(i => i.Options).Aggregate(OpenOptions.Of(order), OpenOptions.Larger);

    private static decimal ValueOf(Position held) => held.MarketValue ?? (held.CurrentPrice * held.Qty * PayoffLeg.StandardMultiplier) ?? 0;

    // The shares are worth what their position says: the snapshot's prices are the contract's.
    private static SymbolBook ShareBook(string root, RiskSnapshot snapshot, JournalView journal) =>
        SymbolBook.Of(ShareSymbol(root, snapshot, journal), snapshot with { Price = new ReferencePrice { MaxQuoteAge = TimeSpan.Zero } }, journal);
}
