using AlpacaMcp.Simulator;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Benchmarks.Load;

/// <summary>One account at an exchange nobody reaches over HTTP.</summary>
internal sealed class Book
{
    // Friday 2026-11-20, 10:00 in New York.
    private static readonly DateTimeOffset s_start = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);
    private static readonly OrderRequest s_buy = new() { Symbol = "AAPL", Qty = 1, Side = "buy", Type = "market", TimeInForce = "day" };

    public Book()
        : this(ClockMode.Simulated)
    {
    }

    private Book(ClockMode mode) => Account = new Venue(new SimulatorOptions(), new SimulatorClock(TimeProvider.System, s_start, 1, mode), null).Accounts[0];

    public TradingAccount Account { get; }

    public int Stored => Account.Orders.All.Count;

    /// <summary>The same where time stands until it is moved.</summary>
    public static Book Stepped() => new(ClockMode.Stepped);

    /// <summary>Buys and sells one share in turn: each order is matched before the next is judged.</summary>
    public void Trade(int orders)
    {
        for (var i = 0; i < orders; i++)
            Submit(Stored % 2 == 0 ? s_buy : s_buy with { Side = "sell" });
        RequireFilled();
    }

    /// <summary>Orders that wait far below the market.</summary>
    public void Rest(int orders) => Rest(orders, s_buy with { Symbol = "F", Type = "limit", TimeInForce = "gtc", LimitPrice = 0.01m });

    /// <summary>So many of one order.</summary>
    public void Rest(int orders, OrderRequest order)
    {
        for (var i = 0; i < orders; i++)
            Submit(order);
    }

    /// <summary>Fixes the quote of AAPL, USD, from now on.</summary>
    public void Pin(decimal bid, decimal ask) => new PinnedMarket(Account.Venue).Pin("AAPL", bid, ask);

    /// <summary>How many orders of a symbol are open once the market is played up to now; nothing is walked for the count.</summary>
    public int Open(string symbol)
    {
        var instrument = Account.Venue.Instruments.TryFind(symbol, out var found) ? found : throw new ArgumentException($"There is no {symbol}.", nameof(symbol));
        return Account.At(_ => Account.Orders.Agenda.OpenOf(instrument).Count);
    }

    private void Submit(OrderRequest request)
    {
        if (Account.At(now => Account.Desk.Submit(request, now)) is { Succeeded: false } outcome)
            throw new InvalidOperationException(outcome.Refusal.ToString());
    }

    private void RequireFilled()
    {
        if (Account.At(now => Account.Orders.InTime(openOnly: false, ascending: false).First()) is { Status: not OrderStatus.Filled } last)
            throw new InvalidOperationException($"The last order is {last.Status}.");
    }
}
