using AlpacaMcp.Api;
using AlpacaMcp.Api.Http;
using AlpacaMcp.Histories.Broker;
using AlpacaMcp.Histories.Judging;
using AlpacaMcp.Histories.Time;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Sending;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Histories.Copies;

/// <summary>
/// One server process: the shipped desk, composed as the product composes it. Models stand in for its clock, its socket, what the system
/// knows of its neighbours, and its luck.
/// </summary>
internal sealed class ServerCopy : IDisposable
{
    private static readonly Uri Address = new("http://127.0.0.1:9");

    private readonly LoopClock _clock;
    private readonly SharedHome _home;
    private readonly ServiceProvider _services;

    public ServerCopy(int number, Surroundings around, Dice dice)
    {
        (Number, _home, _clock) = (number, around.Home, new(around.Loop));
        _home.Enter(Name);
        var here = new CopyInHome(Name, around.Home, _clock);
        var services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(new TraceLog(around.Trace, number)))
            .AddSingleton<TimeProvider>(_clock)
            .AddSingleton<IOwners>(here)
            .AddSingleton<IHaltLock>(here)
            .AddSingleton<ICrashPoints>(new CopyCrash(this, around, dice.Fork()))
            .AddSingleton(new RetryJitter(dice.Fork().Fraction))
            .AddSingleton<RandomDigits>(dice.Fork().Digits)
            .AddAlpacaApi(new AlpacaApiOptions { TradingUrl = Address, DataUrl = Address, Credentials = AlpacaCredential.OfKey("PKHISTORIES", new("secret")), RequestsPerMinute = 10_000 });
        if (!around.Plan.OnFile)
            services.AddSingleton<IJournalAccount, KnownAccount>();
        services.AddTrading(Options(around));
        Stateless.Share(services);
        services.AddHttpClient("alpaca").ConfigurePrimaryHttpMessageHandler(() => new BrokerLine(around.Loop, around.Broker, around.Oracle, this));
        around.Plan.Alter?.Invoke(services);
        _services = services.BuildServiceProvider();
        Desk = _services.GetRequiredService<OrderDesk>();
        Replacer = _services.GetRequiredService<OrderReplacer>();
        Closer = _services.GetRequiredService<PositionCloser>();
        BookCloser = _services.GetRequiredService<BookCloser>();
        Halts = _services.GetRequiredService<TradingHalts>();
        Approvals = _services.GetRequiredService<ApprovalDesk>();
        Watchman = _services.GetRequiredService<Watchman>();
    }

    public int Number { get; }

    public OrderDesk Desk { get; }

    public OrderReplacer Replacer { get; }

    public PositionCloser Closer { get; }

    public BookCloser BookCloser { get; }

    public TradingHalts Halts { get; }

    public ApprovalDesk Approvals { get; }

    public Watchman Watchman { get; }

    public bool IsAlive => !_clock.IsStopped;

    private string Name => FormattableString.Invariant($"copy-{Number}");

    /// <summary>kill -9: from here on nothing in it moves. What it has sent is out of its hands, and the system lets go of what it held.</summary>
    public void Kill()
    {
        _clock.IsStopped = true;
        _home.Leave(Name);
    }

    /// <summary>The system closes a dead process's files.</summary>
    public void Dispose()
    {
        Kill();
        _services.Dispose();
    }

    private static TradingOptions Options(Surroundings around) => new()
    {
        Policy = around.Policy,
        Environment = TradingEnvironment.Paper,
        ExchangeTime = ExchangeTimeSource.System,
        Settlement = around.Plan.Times,
        Journal = around.Folder.Place,
    };
}
