using AlpacaMcp.Benchmarks.Load;
using AlpacaMcp.Simulator.Exchange.Orders;
using BenchmarkDotNet.Attributes;

namespace AlpacaMcp.Benchmarks.Suites;

/// <summary>A tick of the simulated exchange, where 1,000 orders wait.</summary>
/// <remarks>Public and not sealed: the benchmarks' runner derives from it.</remarks>
public class MatchingSuite
{
    private const int Resting = 1_000;
    private static readonly TimeSpan s_tick = TimeSpan.FromSeconds(1);

    // Coins trade day and night: every tick is one that their price may move at.
    private static readonly OrderRequest s_coin = new() { Symbol = "BTC/USD", Qty = 0.01m, Side = "buy", Type = "limit", TimeInForce = "gtc", LimitPrice = 1_000m };
    private static readonly OrderRequest s_stock = new() { Symbol = "AAPL", Qty = 1, Side = "buy", Type = "limit", TimeInForce = "gtc", LimitPrice = 90m };
    private Book _idle = Book.Stepped();
    private Book _reached = Book.Stepped();

    /// <summary>USD left after the tick that reached all.</summary>
    public decimal CashLeft => _reached.Account.Portfolio.Cash;

    [GlobalSetup(Target = nameof(ReachesNone))]
    public void RestBelow()
    {
        _idle = Book.Stepped();
        _idle.Rest(Resting, s_coin);
    }

    /// <summary>A second of the seeded market; the answer is how many orders wait still.</summary>
    [Benchmark(Description = "a tick that reaches none of 1,000 orders")]
    public int ReachesNone()
    {
        _idle.Account.Venue.Clock.Advance(s_tick);
        return _idle.Open("BTC/USD");
    }

    [IterationSetup(Target = nameof(ReachesAll))]
    public void RestNear()
    {
        _reached = Book.Stepped();
        _reached.Pin(99.90m, 100m);
        _reached.Rest(Resting, s_stock);
    }

    /// <summary>A price that falls through all limits; the answer is how many orders have filled.</summary>
    [Benchmark(Description = "a tick that fills 1,000 orders")]
    public int ReachesAll()
    {
        _reached.Pin(79.90m, 80m);
        return Resting - _reached.Open("AAPL");
    }
}
