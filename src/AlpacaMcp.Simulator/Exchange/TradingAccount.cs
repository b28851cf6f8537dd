using AlpacaMcp.Simulator.Exchange.Activities;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.CorporateActions;
using AlpacaMcp.Simulator.Exchange.Expiry;
using AlpacaMcp.Simulator.Exchange.Forms;
using AlpacaMcp.Simulator.Exchange.Locates;
using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Past;
using AlpacaMcp.Simulator.Exchange.Watchlists;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Exchange;

/// <summary>One customer's orders, money and settings.</summary>
internal sealed class TradingAccount
{
    private readonly AccountIdentity _identity;
    private readonly MatchingEngine _engine;
    private readonly Valuation _valuation;

    /// <param name="venue">Where it trades.</param>
    /// <param name="terms">Its keys and what it starts with.</param>
    /// <param name="identity">Its id and number.</param>
    /// <param name="series">Tells its seeded ids from those of other accounts.</param>
    public TradingAccount(Venue venue, SimulatorAccount terms, AccountIdentity identity, string series)
    {
        (Venue, Terms, _identity) = (venue, terms, identity);
        CreatedAt = venue.Now;
        Portfolio = new Portfolio(terms.StartCash, CreatedAt);
        Past = new PortfolioPast(Portfolio, CreatedAt);
        Activities = new ActivityList(new IdSource(venue.Seed, $"activity{series}"), Past);
        Activities.Add(new NonTradeActivity(ActivityTypes.CashJournal, NewYorkTime.Date(CreatedAt), terms.StartCash), CreatedAt);
        Events.Listen(new TradeEntries(Activities, Past, Portfolio).Hear);
        Watchlists = new WatchlistBook(new IdSource(venue.Seed, $"watchlist{series}"), venue.Instruments);
        Locates = new LocateBook(this, new LocateLender(venue.Seed, venue.Instruments), new IdSource(venue.Seed, $"locate{series}"));
        var flow = new OrderFlow(Orders, Events, new IdSource(venue.Seed, $"execution{series}"));
        Entitlements = new Entitlements(Portfolio, flow, venue.CorporateActions, Activities);
        Exposure = new OptionExposure(Portfolio, Orders);
        var settlement = new OptionSettlement(Portfolio, Activities, new IdSource(venue.Seed, $"settlement{series}"));
        var expiry = new OptionExpiry(this, settlement, flow);
        Exercises = new ExerciseDesk(this, settlement, expiry);
        _engine = new MatchingEngine(flow, Portfolio, venue.Feed, new OrderTurn(flow, Portfolio, venue.Feed, venue.PartialFills), Entitlements, expiry, CreatedAt);
        _valuation = new Valuation(Portfolio, venue.Feed);
        Desk = new OrderDesk(flow, new OrderForm(venue.Doubts), new ProposalDesk(this, venue), new IdSource(venue.Seed, $"order{series}"));
    }

    public Venue Venue { get; }

    public Guid Id => _identity.Id;

    public string Number => _identity.Number;

    public DateTimeOffset CreatedAt { get; }

    public SimulatorAccount Terms { get; }

    /// <summary>What the customer may set.</summary>
    public AccountConfiguration Configuration { get; set; } = new();

    public OrderList Orders { get; } = new();

    public OrderEvents Events { get; } = new();

    public OrderVisibility Visibility { get; } = new();

    public Portfolio Portfolio { get; }

    /// <summary>What it held when.</summary>
    public PortfolioPast Past { get; }

    /// <summary>What happened to it; whoever changes the portfolio other than by a fill adds an entry.</summary>
    public ActivityList Activities { get; }

    public WatchlistBook Watchlists { get; }

    public LocateBook Locates { get; }

    /// <summary>The options level that holds: the approved one, or less where the customer wants less.</summary>
    public int OptionsLevel => Math.Min(Terms.OptionsLevel, Configuration.MaxOptionsTradingLevel ?? Terms.OptionsLevel);

    /// <summary>Splits and dividends that reached the account.</summary>
    public Entitlements Entitlements { get; }

    public OrderDesk Desk { get; }

    /// <summary>What its sold contracts ask for.</summary>
    public OptionExposure Exposure { get; }

    public ExerciseDesk Exercises { get; }

    /// <summary>The account whose keys a request carries; the authentication has put it there.</summary>
    public static ValueTask<TradingAccount?> BindAsync(HttpContext context) =>
        ValueTask.FromResult(context.Features.Get<TradingAccount>());

    /// <summary>Plays the market for this account up to now, then does the work, both under the venue's lock.</summary>
    public T At<T>(Func<DateTimeOffset, T> work) => Venue.At(this, work);

    /// <summary>Grows with every change of an order and every entry of the activities.</summary>
    public long Version => Orders.Version + Activities.All.Count;

    public void Advance(DateTimeOffset now) => _engine.Advance(now);

    /// <summary>An order trades now if it can, and at first so many percent of what could trade.</summary>
    public void FillPart(Order order, int percent, DateTimeOffset now)
    {
        Orders.Update(order with { FirstPart = percent });
        Advance(now);
    }

    /// <summary>Cash is paid in, or out when negative; the answer is the entry's type, or null when there is less cash than that.</summary>
    public string? Transfer(decimal amount, DateTimeOffset at)
    {
        if (Portfolio.Cash + amount < 0)
            return null;
        var (type, text) = amount > 0 ? (ActivityTypes.CashDeposit, "deposit") : (ActivityTypes.CashWithdrawal, "withdrawal");
        Portfolio.Transfer(text, amount, at);
        Activities.Add(new NonTradeActivity(type, NewYorkTime.Date(at), amount) { Description = $"cash {text}" }, at);
        return type;
    }

    public AccountValues Values(DateTimeOffset now) => _valuation.At(now, Orders.Reserved, Multiplier);

    /// <summary>Values as if one open order were not there.</summary>
    public AccountValues ValuesWithout(Order? order, DateTimeOffset now) =>
        _valuation.At(now, Orders.Reserved - Reserve.Of(order), Multiplier);

    /// <summary>What is held and not promised to an open order or a sold call; negative when short.</summary>
    /// <param name="holding">The position.</param>
    /// <param name="without">An open order whose promise does not count.</param>
    public decimal AvailableQty(Holding holding, Order? without = null)
    {
        var held = HeldQuantity.Of(Orders.OpenOf(holding.Instrument).Where(order => order.Id != without?.Id));
        if (holding is { Qty: > 0, Instrument.HasOptions: true })
            held += Exposure.CoveringShares(holding.Instrument, without);
        return holding.Qty > 0 ? Math.Max(0, holding.Qty - held) : Math.Min(0, holding.Qty + held);
    }

    private int Multiplier => Math.Min(Terms.MarginMultiplier, Configuration.MaxMarginMultiplier);
}
