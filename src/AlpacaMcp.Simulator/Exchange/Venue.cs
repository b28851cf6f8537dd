using AlpacaMcp.Simulator.Exchange.CorporateActions;
using AlpacaMcp.Simulator.Exchange.News;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Exchange.Replay;
using AlpacaMcp.Simulator.State;

namespace AlpacaMcp.Simulator.Exchange;

/// <summary>The market and the accounts on it, behind one lock.</summary>
internal sealed class Venue
{
    private readonly Lock _gate = new();

    private readonly StateKeeper? _keeper;
    private DateTimeOffset? _held;

    public Venue(SimulatorOptions options, SimulatorClock clock, KeptExchange? kept)
    {
        Plan = new DataPlan(options.AlgoTraderPlus);
        (Clock, Seed, Doubts) = (clock, options.Seed, options.Doubts);
        (_keeper, _held) = (kept?.Keeper, kept?.Header.StartAt);
        Instruments = new Instruments(() => Now);
        var path = new PricePath(options.Seed, ReplayDirectory.Of(options.ReplayDirectory));
        Feed = new MarketFeed(path);
        CorporateActions = new CorporateActionList(options.Seed, path);
        Bars = new BarHistory(path, CorporateActions);
        Ticks = new TickHistory(path);
        News = new NewsDesk(options.Seed, path, CorporateActions);
        PartialFills = new PartialFills(options.Seed, options.PartialFillPercent);
        Accounts = [.. options.AllAccounts.Select((terms, i) => new TradingAccount(
            this, terms, kept?.Header.Accounts[i].Identity ?? AccountIdentity.New(), i == 0 ? "" : $" {terms.KeyId}"))];
        Keys = new KeyRegister(Accounts);
        _held = null;
    }

    public DataPlan Plan { get; }

    public int Seed { get; }

    public OrderDoubts Doubts { get; }

    public SimulatorClock Clock { get; }

    public Instruments Instruments { get; }

    public MarketFeed Feed { get; }

    public BarHistory Bars { get; }

    public TickHistory Ticks { get; }

    public CorporateActionList CorporateActions { get; }

    public NewsDesk News { get; }

    public PartialFills PartialFills { get; }

    public IReadOnlyList<TradingAccount> Accounts { get; }

    public KeyRegister Keys { get; }

    /// <summary>Exchange time, or the instant at which it is held.</summary>
    public DateTimeOffset Now => _held ?? Clock.GetUtcNow();

    /// <summary>Plays the market for all accounts up to now, then does the work, all under the lock.</summary>
    public T At<T>(Func<DateTimeOffset, T> work) => Turn(null, Accounts, work);

    /// <summary>Plays the market for one account up to now, then does the work, both under the lock.</summary>
    public T At<T>(TradingAccount account, Func<DateTimeOffset, T> work) => Turn(account, [account], work);

    /// <summary>Time stands at an instant until the result is disposed of: a kept exchange lives its past again.</summary>
    public IDisposable Hold(DateTimeOffset at) => new HeldTime(this, at);

    private T Turn<T>(TradingAccount? account, IReadOnlyList<TradingAccount> accounts, Func<DateTimeOffset, T> work)
    {
        lock (_gate)
        {
            var now = Now;
            var isHeld = _held is not null;
            var isWritten = isHeld || (_keeper?.BeforeTurn(account, now) ?? true);
            var before = accounts.Sum(one => one.Version);
            foreach (var one in accounts)
                one.Advance(now);
            if (!isWritten && accounts.Sum(one => one.Version) != before)
                _keeper?.Turned(account, now);
            return work(now);
        }
    }

    private sealed class HeldTime : IDisposable
    {
        private readonly Venue _venue;

        public HeldTime(Venue venue, DateTimeOffset at) => (_venue, venue._held) = (venue, at);

        public void Dispose() => _venue._held = null;
    }
}
