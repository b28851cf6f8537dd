using AlpacaMcp.Simulator.Exchange.CorporateActions;
using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Exchange.Replay;

namespace AlpacaMcp.Simulator.Exchange;

/// <summary>The exchange and the one account on it, behind one lock.</summary>
internal sealed class Venue
{
    private readonly Lock _gate = new();
    private readonly MatchingEngine _engine;
    private readonly Valuation _valuation;

    public Venue(SimulatorOptions options, SimulatorClock clock)
    {
        Clock = clock;
        var replay = options.ReplayDirectory is { } directory ? new ReplayDirectory(directory, InstrumentList.All) : null;
        var path = new PricePath(options.Seed, replay);
        var start = clock.GetUtcNow();
        Feed = new MarketFeed(path);
        CorporateActions = new CorporateActionList(options.Seed, path);
        Bars = new BarHistory(path, CorporateActions);
        Ticks = new TickHistory(path);
        Portfolio = new Portfolio(options.StartCash, start);
        Account = new TradingAccount(start);
        _engine = new MatchingEngine(Orders, Portfolio, Feed, start);
        _valuation = new Valuation(Portfolio, Feed);
        Desk = new OrderDesk(Orders, new ProposalDesk(Orders, Portfolio, Feed, Instruments), new IdSource(options.Seed, "order"));
    }

    public SimulatorClock Clock { get; }

    public TradingAccount Account { get; }

    public Instruments Instruments { get; } = new();

    public MarketFeed Feed { get; }

    public BarHistory Bars { get; }

    public TickHistory Ticks { get; }

    public CorporateActionList CorporateActions { get; }

    public OrderList Orders { get; } = new();

    public OrderVisibility Visibility { get; } = new();

    public Portfolio Portfolio { get; }

    public OrderDesk Desk { get; }

    /// <summary>Plays the market up to now, then does the work, both under the lock.</summary>
    public T At<T>(Func<DateTimeOffset, T> work)
    {
        lock (_gate)
        {
            var now = Clock.GetUtcNow();
            _engine.Advance(now);
            return work(now);
        }
    }

    /// <summary>What is held and not promised to an open order; negative when short.</summary>
    public decimal AvailableQty(Holding holding)
    {
        var held = Orders.Open.Where(order => order.Instrument == holding.Instrument && !order.Opens).Sum(order => order.RemainingQty);
        return holding.Qty > 0 ? Math.Max(0, holding.Qty - held) : Math.Min(0, holding.Qty + held);
    }

    public AccountValues Values(DateTimeOffset now) => _valuation.At(now, Orders.Open);
}
