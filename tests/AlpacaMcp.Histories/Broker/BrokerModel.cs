using AlpacaMcp.Histories.Judging;
using AlpacaMcp.Histories.Time;

namespace AlpacaMcp.Histories.Broker;

/// <summary>The broker at the far end of a bad line. Everything it does is decided by the seed.</summary>
internal sealed class BrokerModel
{
    private readonly Dice _dice;
    private readonly Endpoints _endpoints;

    public BrokerModel(EventLoop loop, Dice dice, Oracle oracle)
    {
        _dice = dice;
        Market = new();
        Weather = new(dice.Fork());
        Book = new(loop, Market, dice.Fork());
        Traffic = new(loop, Book, Market, dice.Fork(), oracle);
        _endpoints = new(loop, Book, Market, Traffic);
        if (TradingHours.IsOpen(loop.Now))
            loop.After(TradingHours.NextClose(loop.Now) - loop.Now, Traffic.EndDay);
    }

    public Market Market { get; }

    public Weather Weather { get; }

    public Book Book { get; }

    public OrderTraffic Traffic { get; }

    /// <summary>A request has arrived; what happens to it was drawn when it was sent.</summary>
    public Reply Arrive(Call call, Fate fate) => fate.Trouble switch
    {
        Trouble.StatusBefore => Reply.Broken(_dice.Pick([408, 500, 502, 503, 504])),
        Trouble.GarbageBefore => new Reply(200, []).Garbled(_dice.Between(1, 3)),
        Trouble.Rejected => Reply.Of(_dice.Pick([new Refused(403, 40310000, "insufficient buying power"), new(422, 42210000, "asset \"AAPL\" is not tradable"), new(403, 40310000, "account is not authorized to trade")])),
        Trouble.TooMany => Reply.Of(new(429, 42910000, "rate limit exceeded")),
        Trouble.ProxyNotFound => _dice.Chance(50) ? Reply.Broken(404) : Reply.Of(new(404, 40410000, "endpoint not found")),
        Trouble.StatusAfter => CarryOutAndFail(call, fate),
        Trouble.GarbageAfter => _endpoints.Answer(call, fate).Garbled(_dice.Below(4)),
        _ => _endpoints.Answer(call, fate),
    };

    private Reply CarryOutAndFail(Call call, Fate fate)
    {
        _endpoints.Answer(call, fate);
        return Reply.Broken(_dice.Pick([408, 500, 502, 503, 504]));
    }
}
