using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Exchange.Pricing;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Simulator.Tests.Exchange;

/// <summary>One thing a customer or the market does; the numbers are dice.</summary>
internal readonly record struct Deed(int What, int Symbol, int Kind, int Size, int Offset, int Seconds);

/// <summary>Plays deeds on an exchange whose prices are pinned around 100 and jump.</summary>
internal sealed class OrderScript
{
    private static readonly string[] s_symbols = ["AAPL", "F", "BTC/USD"];
    private static readonly string[] s_times = ["day", "gtc", "ioc", "fok", "opg", "cls"];
    private readonly FakeTimeProvider _system = new(Desk.FridayTen);
    private readonly Venue _venue;
    private readonly TradingAccount _account;

    public OrderScript(int partialFillPercent)
    {
        _venue = new Venue(new() { PartialFillPercent = partialFillPercent }, new SimulatorClock(_system, Desk.FridayTen, 1), null);
        _account = _venue.Accounts[0];
        Witness = new Witness(_account);
        PinAll();
    }

    public Witness Witness { get; }

    public void Play(IEnumerable<Deed> deeds)
    {
        foreach (var deed in deeds)
        {
            Do(deed);
            Check();
            _system.Advance(TimeSpan.FromSeconds(deed.Seconds));
            Check();
        }
    }

    /// <summary>A hundred days later even good-till-cancelled orders are over.</summary>
    public void PlayToTheEnd()
    {
        PinAll();
        _system.Advance(TimeSpan.FromDays(100));
        Check();
        Witness.CheckEnds();
    }

    private void Do(Deed deed)
    {
        switch (deed.What)
        {
            case < 10:
                Submit(Sensible(Request(deed), Known(deed.Symbol)));
                break;
            case < 12:
                WithOpen(deed, (order, now) => _account.Desk.Cancel(order, now));
                break;
            case < 14:
                WithOpen(deed, (order, now) => _account.Desk.Replace(order, Replacement(order, deed), now));
                break;
            case < 15:
                Submit(Closing(deed));
                break;
            case < 16:
                _account.At(_ => Unpin(Known(deed.Symbol)));
                break;
            default:
                Pin(Known(deed.Symbol), 100 + deed.Offset);
                break;
        }
    }

    private void Check() => _account.At(now =>
    {
        Witness.CheckBooks(now);
        return true;
    });

    private void Submit(OrderRequest? request)
    {
        if (request is not null)
            _account.At(now => _account.Desk.Submit(request, now));
    }

    private void WithOpen(Deed deed, Action<Order, DateTimeOffset> work) => _account.At(now =>
    {
        if (_account.Orders.Open.ToArray() is { Length: > 0 } open)
            work(open[deed.Size % open.Length], now);
        return true;
    });

    /// <summary>Coins and exits that have no group, and groups on the wrong side of a position, are refused elsewhere: they are not sent.</summary>
    private OrderRequest? Sensible(OrderRequest request, Instrument instrument)
    {
        var exits = (request.Side == "sell" ? 1 : -1) * _account.Portfolio.Of(instrument).Qty > 0;
        return request.OrderClass is null || (!instrument.IsCrypto && exits == (request.OrderClass == "oco")) ? request : null;
    }

    private static OrderRequest Request(Deed deed)
    {
        var (crypto, stop, buy) = (deed.Symbol == 2, 100 + (decimal)deed.Offset, deed.Kind % 2 == 0);
        var plain = new OrderRequest
        {
            Symbol = s_symbols[deed.Symbol],
            Qty = crypto ? deed.Size / 7m : deed.Size,
            Side = buy ? "buy" : "sell",
            Type = "limit",
            LimitPrice = stop,
            TimeInForce = crypto ? "gtc" : s_times[deed.Size % 2],
        };
        return (deed.Kind / 2) switch
        {
            0 => plain with { Type = "market", LimitPrice = null },
            1 => plain with { TimeInForce = s_times[deed.Size % 6] },
            2 => plain with { Type = "stop", LimitPrice = null, StopPrice = stop },
            3 => plain with { Type = "stop_limit", StopPrice = stop + 1 },
            4 => plain with { Type = "trailing_stop", LimitPrice = null, TrailPrice = 1 + (deed.Size % 5) },
            5 => plain with { Type = "market", LimitPrice = null, Qty = null, Notional = deed.Size * 10, TimeInForce = crypto ? "gtc" : "day" },
            6 => Group(plain with { ExtendedHours = false }, "oco", buy, stop),
            7 => plain with { ExtendedHours = true },
            _ => Group(plain, deed.Size % 3 == 0 ? "oto" : "bracket", buy, stop),
        };
    }

    /// <summary>Exits around a price: of an OCO on the order's own side, else on the other.</summary>
    private static OrderRequest Group(OrderRequest plain, string orderClass, bool buy, decimal price)
    {
        var up = buy ? 3 : -3;
        return plain with
        {
            OrderClass = orderClass,
            LimitPrice = orderClass == "oco" ? null : price,
            HasTakeProfit = true,
            TakeProfitLimit = orderClass == "oco" ? price - up : price + up,
            HasStopLoss = orderClass != "oto",
            StopLossStop = orderClass == "oto" ? null : orderClass == "oco" ? price + up : price - up,
        };
    }

    private static ReplaceRequest Replacement(Order order, Deed deed) => new()
    {
        // An exit may be made larger than its entry where the position allows it, which the witness would not follow.
        Qty = deed.Kind % 2 == 0 && !order.IsLeg ? deed.Size : null,
        LimitPrice = order.Terms.LimitPrice is null ? null : 100 + deed.Offset,
        StopPrice = order.Terms.StopPrice is null ? null : 100 + deed.Offset,
        Trail = order.Terms.IsTrailing ? 1 + (deed.Size % 7) : null,
    };

    private OrderRequest? Closing(Deed deed) => _account.At(_ => _account.Portfolio.Of(Known(deed.Symbol)) is { Qty: not 0 } holding
        ? new OrderRequest
        {
            Symbol = s_symbols[deed.Symbol],
            Qty = Math.Abs(holding.Qty),
            Side = holding.Qty > 0 ? "sell" : "buy",
            Type = "market",
            TimeInForce = deed.Symbol == 2 ? "gtc" : "day",
        }
        : null);

    private Instrument Known(int symbol) => _venue.Instruments.TryFind(s_symbols[symbol], out var instrument) ? instrument : throw new InvalidOperationException();

    private void PinAll()
    {
        for (var i = 0; i < s_symbols.Length; i++)
            Pin(Known(i), 100);
    }

    private void Pin(Instrument instrument, decimal middle) => _account.At(now =>
    {
        _venue.Feed.Pin(instrument, new PinnedQuote(middle - 0.02m, middle + 0.02m, null), now);
        return true;
    });

    private bool Unpin(Instrument instrument)
    {
        _venue.Feed.Unpin(instrument, _venue.Now);
        return true;
    }
}
