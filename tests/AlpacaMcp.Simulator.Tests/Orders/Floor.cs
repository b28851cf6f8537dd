using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Simulator.Tests.Orders;

/// <summary>One exchange without HTTP: AAPL is pinned to 99.99 / 100.01, and every event of the account is heard.</summary>
internal sealed class Floor
{
    private readonly FakeTimeProvider _system = new(Desk.FridayTen);
    private readonly Venue _venue;

    public Floor(SimulatorOptions? options = null, DateTimeOffset? startAt = null)
    {
        _venue = new Venue(options ?? new(), new SimulatorClock(_system, startAt ?? Desk.FridayTen, 1), null);
        Account = _venue.Accounts[0];
        Account.Events.Listen(Heard.Add);
        Pin(99.99m, 100.01m);
    }

    public TradingAccount Account { get; }

    public List<OrderEvent> Heard { get; } = [];

    /// <summary>What was heard: the event, whose, and for a fill its quantity, price and the position after it.</summary>
    public IEnumerable<string> Story => Heard.Select(told => told.Fill is { } fill
        ? $"{told.Kind.Word()} {NameOf(told.Order)} {fill.Qty:0.#########} @ {fill.Price:0.####} = {fill.PositionQty:0.#########}"
        : $"{told.Kind.Word()} {NameOf(told.Order)}");

    public decimal Position => Account.Portfolio.Of(Aapl).Qty;

    public decimal Available => Account.At(_ => Account.AvailableQty(Account.Portfolio.Of(Aapl)));

    public Instrument Aapl => _venue.Instruments.TryFind("AAPL", out var instrument) ? instrument : throw new InvalidOperationException();

    public static OrderRequest Buy(decimal qty) => new() { Symbol = "AAPL", Qty = qty, Side = "buy", Type = "market", TimeInForce = "day" };

    public static OrderRequest Sell(decimal qty) => Buy(qty) with { Side = "sell" };

    /// <summary>Buys ten at 98 or better, takes profit at 110 and stops at 90.</summary>
    public static OrderRequest Bracket() => Buy(10) with
    {
        Type = "limit",
        LimitPrice = 98,
        TimeInForce = "gtc",
        OrderClass = "bracket",
        HasTakeProfit = true,
        TakeProfitLimit = 110,
        HasStopLoss = true,
        StopLossStop = 90,
    };

    /// <summary>Sells ten at 110, or at the market below 90.</summary>
    public static OrderRequest Oco() => Sell(10) with
    {
        Type = "limit",
        TimeInForce = "gtc",
        OrderClass = "oco",
        HasTakeProfit = true,
        TakeProfitLimit = 110,
        HasStopLoss = true,
        StopLossStop = 90,
    };

    public void Pin(decimal bid, decimal ask, string symbol = "AAPL") => _venue.At(now =>
    {
        _venue.Feed.Pin(_venue.Instruments.TryFind(symbol, out var instrument) ? instrument : throw new InvalidOperationException(symbol), new PinnedQuote(bid, ask, null), now);
        return true;
    });

    public void Turn() => Account.At(_ => true);

    public void Step(TimeSpan time)
    {
        _system.Advance(time);
        Turn();
    }

    public Order Submit(OrderRequest request) => Taken(Account.At(now => Account.Desk.Submit(request, now)));

    public Order Replace(Order order, ReplaceRequest request) => Taken(Account.At(now => Account.Desk.Replace(Now(order), request, now)));

    public Refusal? TryReplace(Order order, ReplaceRequest request) => Account.At(now => Account.Desk.Replace(Now(order), request, now)).Refusal;

    public void Cancel(Order order) =>
        Assert.Null(Account.At(now => Account.Desk.Cancel(Now(order), now)));

    public Order Now(Order order) => Account.Orders.Find(order.Id)!;

    /// <summary>The order after a turn.</summary>
    public Order Later(Order order)
    {
        Turn();
        return Now(order);
    }

    /// <summary>The leg that is a limit order, or the one that is a stop.</summary>
    public Order Leg(Order parent, bool stop) => Account.Orders.Members(parent.Group!.Value)
        .Last(order => order.IsLeg && order.Terms.IsStop == stop);

    public void Hear(Action deeds)
    {
        Turn();
        Heard.Clear();
        deeds();
    }

    private static Order Taken(Outcome<Order> outcome) =>
        outcome.Succeeded ? outcome.Value : throw new InvalidOperationException(outcome.Refusal.Message);

    private static string NameOf(Order order)
    {
        var name = order.IsLeg ? (order.Terms.IsStop ? "stop" : "profit") : order.Terms.IsGroup ? "parent" : "order";
        return order.Replaces is null ? name : name + "'";
    }
}
