using AlpacaMcp.Api;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Simulator;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Locates;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Monitoring;
using AlpacaMcp.Trading.Options;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Previews;
using AlpacaMcp.Trading.Reconciliation;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Sending;
using AlpacaMcp.Trading.Telemetry;
using AlpacaMcp.Trading.Watching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Trading.Tests;

/// <summary>The desk as the product composes it, before an exchange on loopback whose clock stands still. AAPL is 99.99 bid, 100.00 ask.</summary>
internal sealed class TestDesk : IAsyncDisposable
{
    private readonly bool _ownsExchange;
    private readonly bool _saysYes;
    private readonly ServiceProvider _services;

    private TestDesk(SimulatedExchange exchange, FakeTimeProvider exchangeTime, Setup setup, bool ownsExchange)
    {
        (Exchange, ExchangeTime, _ownsExchange, _saysYes) = (exchange, exchangeTime, ownsExchange, setup.SaysYes);
        var api = new AlpacaApiOptions
        {
            TradingUrl = exchange.Url,
            DataUrl = exchange.Url,
            Credentials = AlpacaCredential.OfKey(exchange.KeyId, new Secret(exchange.SecretKey)),
            RequestsPerMinute = 10_000,
            MaxReadRetries = setup.MaxReadRetries,
            BreakerMinimumAttempts = 1_000,
        };
        var trading = new TradingOptions { Policy = setup.Policy, Account = setup.Account, ExchangeTime = setup.ExchangeTime, Settlement = setup.Times, Journal = setup.Journal, IsEphemeral = setup.IsEphemeral, Environment = setup.Environment, MonitorEvery = setup.MonitorEvery };
        _services = new ServiceCollection().AddLogging().AddSingleton(setup.Time).AddSingleton(setup.Pacing).AddSingleton(setup.Crash).AddSingleton<ICallerContext>(Caller).AddAlpacaApi(api).AddTrading(trading).BuildServiceProvider();
    }

    public SimulatedExchange Exchange { get; }

    public FakeTimeProvider ExchangeTime { get; }

    /// <summary>Who calls.</summary>
    public NamedCaller Caller { get; } = new();

    public ApprovalDesk Approvals => _services.GetRequiredService<ApprovalDesk>();

    public UnknownIntents Unknown => _services.GetRequiredService<UnknownIntents>();

    public PositionCloser Closer => _services.GetRequiredService<PositionCloser>();

    public BookCloser BookCloser => _services.GetRequiredService<BookCloser>();

    public ExerciseDesk Exercises => _services.GetRequiredService<ExerciseDesk>();
    public OrderPreviewer Previewer => _services.GetRequiredService<OrderPreviewer>();

    public OrderReplacer Replacer => _services.GetRequiredService<OrderReplacer>();

    public Vitals Vitals => _services.GetRequiredService<Vitals>();

    public DeskGauges Gauges => _services.GetRequiredService<DeskGauges>();

    public LocateDesk Locates => _services.GetRequiredService<LocateDesk>();

    public OrdersClient Orders => _services.GetRequiredService<OrdersClient>();

    public IOrderJournal Journal => _services.GetRequiredService<IOrderJournal>();

    public IStateJournal States => _services.GetRequiredService<IStateJournal>();

    public TradingMonitor Monitor => _services.GetRequiredService<TradingMonitor>();

    public MonitorRounds Rounds => _services.GetRequiredService<MonitorRounds>();

    public Watchman Watchman => _services.GetRequiredService<Watchman>();

    public Baselines Baselines => _services.GetRequiredService<Baselines>();

    public PolicyAcceptance Acceptance => _services.GetRequiredService<PolicyAcceptance>();

    public Reconciler Reconciler => _services.GetRequiredService<Reconciler>();

    public OrderSweep Sweep => _services.GetRequiredService<OrderSweep>();

    public OperatorExit Exit => _services.GetRequiredService<OperatorExit>();

    public TradingHalts Halts => _services.GetRequiredService<TradingHalts>();

    public IOrderEvents Events => _services.GetRequiredService<IOrderEvents>();

    public OrderWait Wait => _services.GetRequiredService<OrderWait>();

    public IQuoteEvents Quotes => _services.GetRequiredService<IQuoteEvents>();

    public DailyBarReader Days => _services.GetRequiredService<DailyBarReader>();

    public OrderDesk Desk => _services.GetRequiredService<OrderDesk>();

    public IReadOnlyList<BookOrder> Book => Exchange.Book.Orders;

    /// <summary>Every order sent, whether or not it arrived.</summary>
    public IReadOnlyList<LoggedRequest> Posts => [.. Exchange.Requests.All.Where(r => r.Method == "POST")];

    public static Task<TestDesk> OpenAsync() => OpenAsync(new Setup());

    public static async Task<TestDesk> OpenAsync(Setup setup)
    {
        var time = new FakeTimeProvider(setup.StartAt);
        var exchange = await SimulatedExchange.StartAsync(new SimulatorOptions { StartAt = setup.StartAt, Locates = setup.Locates, ReplayDirectory = setup.Replay }, time, CancellationToken.None);
        exchange.Market.Pin("AAPL", 99.99m, 100m);
        return new(exchange, time, setup, ownsExchange: true);
    }

    /// <summary>Another process at the same exchange: it knows the first one's journal only where the setup names the same folder.</summary>
    public TestDesk FreshProcess(Setup? setup = null) => new(Exchange, ExchangeTime, setup ?? new Setup(), ownsExchange: false);

    public Task<OrderOutcome> SubmitAsync(TradeOrder order) => ApprovedAsync(() => Desk.SubmitAsync(order, CancellationToken.None));

    public Task<OrderOutcome> CloseAsync(string symbol, decimal? qty = null, decimal? percentage = null, bool cancelOrders = false) =>
        Closer.CloseAsync(symbol, qty, percentage, cancelOrders, CancellationToken.None);

    public Task<OrderOutcome> ReplaceAsync(Guid id, ReplaceTerms terms) => ApprovedAsync(() => Replacer.ReplaceAsync(id, terms, CancellationToken.None));

    /// <summary>A person says yes to what the outcome asks.</summary>
    public async Task ApproveAsync(Objection asking)
    {
        var approval = await Approvals.FindAsync(asking.ApprovalId!, CancellationToken.None); // asked
        Assert.True(await Approvals.ApproveAsync(approval!.Id, approval.Hash, DateTimeOffset.MaxValue, CancellationToken.None));
    }

    /// <summary>Somebody else's order, past the desk and its limits.</summary>
    public Task<Order> PlaceForeignAsync(TradeOrder order, string id) => Orders.PlaceAsync(order.ToWire(id), CancellationToken.None);

    /// <summary>A position that somebody else opened.</summary>
    public async Task HoldAsync(TradeOrder order, string id = "holding")
    {
        await PlaceForeignAsync(order, id);
        Assert.Equal("filled", Book[^1].Status);
    }

    public void FailPosts(IFault fault, int times = 1) => Exchange.Faults.Add(fault, new FaultRule { Method = "POST", PathPrefix = "/v2/orders", Times = times });

    public void FailLookups(IFault fault, int times = 1) => Exchange.Faults.Add(fault, new FaultRule { Method = "GET", PathPrefix = "/v2/orders:by_client_order_id", Times = times });

    public void Fail(string path, IFault fault, int times = 100) => Exchange.Faults.Add(fault, new FaultRule { Method = "GET", PathPrefix = path, Times = times });

    /// <summary>One request for the desk to carry out, with a hook where it is sent.</summary>
    public static OrderWish Wish(TradeOrder order, string id, Func<NewOrder, CancellationToken, Task<Order>> sendAsync)
    {
        var wire = order.ToWire(id);
        return new OrderWish(order, id, OrderTerms.Of(wire), (_, token) => sendAsync(wire, token), MayResend: true);
    }

    /// <summary>Every limit, as an agent reads it.</summary>
    public async Task<IReadOnlyList<LimitLine>> ReportAsync()
    {
        var account = await _services.GetRequiredService<AccountClient>().GetAsync(CancellationToken.None);
        var positions = await _services.GetRequiredService<PositionsClient>().ListAsync(CancellationToken.None);
        var market = await _services.GetRequiredService<ExchangeClock>().ReadAsync(CancellationToken.None);
        return await _services.GetRequiredService<LimitReport>().ReadAsync(account, positions, market, CancellationToken.None);
    }

    private async Task<OrderOutcome> ApprovedAsync(Func<Task<OrderOutcome>> call)
    {
        var outcome = await call();
        if (!_saysYes || outcome.Objections is not [{ ApprovalId: not null } asking])
            return outcome;
        await ApproveAsync(asking);
        return await call();
    }

    public async Task<IntentState?> StateOfAsync(string id) => (await Journal.FindAsync(id, CancellationToken.None))?.State;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_ownsExchange)
            await Exchange.DisposeAsync();
    }
}
