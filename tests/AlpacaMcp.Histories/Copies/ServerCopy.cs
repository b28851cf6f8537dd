using AlpacaMcp.Api;
using AlpacaMcp.Api.Http;
using AlpacaMcp.Histories.Broker;
using AlpacaMcp.Histories.Judging;
using AlpacaMcp.Histories.Time;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Sending;
using Microsoft.Extensions.DependencyInjection;

namespace AlpacaMcp.Histories.Copies;

/// <summary>One server process: the shipped desk, composed as the product composes it. Only its clock and its socket are models.</summary>
internal sealed class ServerCopy
{
    private static readonly Uri Address = new("http://127.0.0.1:9");
    private readonly LoopClock _clock;
    private readonly ServiceProvider _services;

    public ServerCopy(int number, EventLoop loop, BrokerModel broker, Oracle oracle, Dice dice, HistoryPlan plan)
    {
        Number = number;
        _clock = new(loop);
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(_clock)
            .AddSingleton(new RetryJitter(dice.Fraction))
            .AddAlpacaApi(new AlpacaApiOptions { TradingUrl = Address, DataUrl = Address, KeyId = "PKHISTORIES", SecretKey = new("secret"), RequestsPerMinute = 10_000 })
            .AddTrading(new TradingOptions { Policy = plan.Policy, ExchangeTime = ExchangeTimeSource.System, Settlement = plan.Times });
        services.AddHttpClient("alpaca").ConfigurePrimaryHttpMessageHandler(() => new BrokerLine(loop, broker, oracle, this));
        plan.Alter?.Invoke(services);
        _services = services.BuildServiceProvider();
        Desk = _services.GetRequiredService<OrderDesk>();
        Replacer = _services.GetRequiredService<OrderReplacer>();
        Closer = _services.GetRequiredService<PositionCloser>();
        BookCloser = _services.GetRequiredService<BookCloser>();
        Journal = _services.GetRequiredService<IOrderJournal>();
        Sender = _services.GetRequiredService<OrderSender>();
    }

    public int Number { get; }

    public OrderDesk Desk { get; }

    public OrderReplacer Replacer { get; }

    public PositionCloser Closer { get; }

    public BookCloser BookCloser { get; }

    public IOrderJournal Journal { get; }

    public OrderSender Sender { get; }

    public bool IsAlive => !_clock.IsStopped;

    /// <summary>kill -9: from here on nothing in it moves. What it has sent is out of its hands.</summary>
    public void Kill() => _clock.IsStopped = true;
}
