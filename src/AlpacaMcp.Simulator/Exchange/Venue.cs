using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange;

/// <summary>The market and the accounts on it, behind one lock.</summary>
internal sealed class Venue
{
    private readonly Lock _gate = new();

    public Venue(SimulatorOptions options, SimulatorClock clock)
    {
        (Clock, Seed, Doubts) = (clock, options.Seed, options.Doubts);
        var path = new PricePath(options.Seed);
        Feed = new MarketFeed(path);
        Bars = new BarHistory(path);
        PartialFills = new PartialFills(options.Seed, options.PartialFillPercent);
        Accounts = [.. options.AllAccounts.Select((terms, i) => new TradingAccount(this, terms, i == 0 ? "" : $" {terms.KeyId}"))];
    }

    public int Seed { get; }

    public OrderDoubts Doubts { get; }

    public SimulatorClock Clock { get; }

    public Instruments Instruments { get; } = new();

    public MarketFeed Feed { get; }

    public BarHistory Bars { get; }

    public PartialFills PartialFills { get; }

    public IReadOnlyList<TradingAccount> Accounts { get; }

    /// <summary>Plays the market for all accounts up to now, then does the work, all under the lock.</summary>
    public T At<T>(Func<DateTimeOffset, T> work)
    {
        lock (_gate)
        {
            var now = Clock.GetUtcNow();
            foreach (var account in Accounts)
                account.Advance(now);
            return work(now);
        }
    }

    /// <summary>Plays the market for one account up to now, then does the work, both under the lock.</summary>
    public T At<T>(TradingAccount account, Func<DateTimeOffset, T> work)
    {
        lock (_gate)
        {
            var now = Clock.GetUtcNow();
            account.Advance(now);
            return work(now);
        }
    }
}
