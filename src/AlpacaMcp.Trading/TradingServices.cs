using System.Security.Cryptography;
using AlpacaMcp.Api;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Sqlite;
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
using AlpacaMcp.Trading.Validation;
using AlpacaMcp.Trading.Watching;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading;

/// <summary>Registers the desk and everything behind it. Needs the Api clients, logging and a <see cref="TimeProvider"/>.</summary>
public static class TradingServices
{
    public static IServiceCollection AddTrading(this IServiceCollection services, TradingOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Policy);
        services.AddSingleton(options.Settlement);
        services.AddSingleton<IValidator<StockOrder>, StockOrderValidator>();
        services.AddSingleton<IValidator<CryptoOrder>, CryptoOrderValidator>();
        services.AddSingleton<IValidator<OptionOrder>, OptionOrderValidator>();
        services.AddSingleton<OrderValidation>();
        AddJournal(services, options);
        services.TryAddSingleton<RandomDigits>(count => RandomNumberGenerator.GetHexString(count, lowercase: true));
        services.AddSingleton<IntentIds>();
        services.AddSingleton<OrderSender>();
        services.AddSingleton<UnknownIntents>();
        services.AddSingleton<ExerciseFate>();
        services.AddSingleton<IIdlessIntents>(s => s.GetRequiredService<ExerciseFate>());
        services.AddSingleton(Reconciliation);
        services.AddSingleton<IIdlessIntents, LapseFate>();
        services.AddSingleton<IIdlessIntents, LocateFate>();
        services.AddSingleton<RepeatGuard>();
        AddApprovals(services);
        services.AddSingleton(s => new ExchangeClock(s.GetRequiredService<Api.Calendar.CalendarClient>(), s.GetRequiredService<TimeProvider>(), options.ExchangeTime));
        services.AddSingleton(s => new PriceReader(
            s.GetRequiredService<StockDataClient>(), s.GetRequiredService<Api.CryptoData.CryptoDataClient>(), s.GetRequiredService<Api.OptionData.OptionDataClient>(), options.Policy, options.Feed));
        services.AddSingleton(s => new DailyBarReader(s.GetRequiredService<StockDataClient>()));
        AddMonitor(services);
        AddVitals(services);
        services.AddSingleton<SnapshotReader>();
        services.AddSingleton(new RiskGate(RiskRules.All));
        services.AddSingleton<IOrderEvents, OrderEventHub>();
        services.AddSingleton<OrderWait>();
        services.AddSingleton<IQuoteEvents, MarketDataWatch>();
        services.AddSingleton(s => new OrderPreviewer(
            s.GetRequiredService<OrderValidation>(),
            s.GetRequiredService<SnapshotReader>(),
            s.GetRequiredService<RiskPolicy>(),
            s.GetRequiredService<IOrderJournal>(),
            s.GetRequiredService<UnknownIntents>(),
            s.GetRequiredService<ApprovalGate>()));
        AddDesks(services, options);
        services.AddSingleton(s => new Watchman(
            s.GetRequiredService<UnknownIntents>(),
            s.GetRequiredService<Reconciler>(),
            s.GetRequiredService<TradingHalts>(),
            s.GetRequiredService<TradingMonitor>(),
            s.GetRequiredService<MonitorRounds>(),
            s.GetRequiredService<ILogger<Watchman>>()));
        return services.AddSingleton(s => new LimitReport(
            options.Policy, s.GetRequiredService<OrdersClient>(), s.GetRequiredService<IOrderJournal>(), s.GetRequiredService<IProfitSource>(), s.GetRequiredService<KnownBook>()));
    }

    /// <summary>What tells how the desk is.</summary>
    private static void AddVitals(IServiceCollection services)
    {
        services.AddSingleton<KnownBook>();
        services.AddSingleton(s => new Vitals(
            s.GetRequiredService<SqliteJournal>(),
            s.GetRequiredService<EnduringJournal>(),
            s.GetRequiredService<HaltFiles>(),
            s.GetRequiredService<RiskPolicy>(),
            s.GetRequiredService<KnownBook>(),
            s.GetRequiredService<ExchangeClock>(),
            s.GetRequiredService<Reconciler>(),
            s.GetRequiredService<MonitorRounds>()));
        services.AddSingleton(s => new DeskGauges(s.GetRequiredService<DeskMeter>(), s.GetRequiredService<Vitals>(), s.GetRequiredService<TradingOptions>(), s.GetRequiredService<TimeProvider>()));
    }

    /// <summary>What watches losses, the peak and rejections.</summary>
    private static void AddMonitor(IServiceCollection services)
    {
        services.AddSingleton<CashTransfers>();
        services.AddSingleton<ProfitSource>();
        services.AddSingleton<IProfitSource>(s => s.GetRequiredService<ProfitSource>());
        services.AddSingleton<MonitorRounds>();
        services.AddSingleton<LossBreaker>();
        services.AddSingleton<RejectionBreaker>();
        services.AddSingleton<TradingMonitor>();
        services.AddSingleton(s => new Baselines(s.GetRequiredService<AccountClient>(), s.GetRequiredService<ExchangeClock>(), s.GetRequiredService<ProfitSource>()));
        services.AddSingleton(s => new PolicyAcceptance(s.GetRequiredService<RiskPolicy>(), s.GetRequiredService<IPolicyPin>(), s.GetRequiredService<IStateJournal>()));
    }

    /// <summary>Only what the operator needs where no broker can be asked: halts, and the journal of this home.</summary>
    public static IServiceCollection AddTradingHalts(this IServiceCollection services, TradingOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<IJournalAccount, NoAccount>();
        services.AddSingleton<IPolicyPin, NoPolicyPin>();
        AddJournal(services, options);
        return services;
    }

    /// <summary>What is kept over restarts, and what all processes of one home share. Tests bring models of owners, lock and crashes.</summary>
    private static void AddJournal(IServiceCollection services, TradingOptions options)
    {
        var folder = options.Journal.Folder;
        services.TryAddSingleton<ICrashPoints, NoCrash>();
        // The account of an exchange that vanishes is new each time: there is nothing to pin it to.
        services.TryAddSingleton<IPolicyPin>(_ => options.IsEphemeral ? new NoPolicyPin() : options.IsCommand ? new ComparedPolicy(new(options.Policy)) : new PolicyPin(options.Policy));
        services.TryAddSingleton<IJournalAccount, BrokerAccount>();
        services.AddSingleton(s => new TradedAccount(s.GetRequiredService<IJournalAccount>()));
        services.TryAddSingleton<IOwners>(_ => folder is null ? new LocalOwners() : new FileOwners(folder));
        services.TryAddSingleton<IHaltLock>(s => folder is null ? new LocalHaltLock(s.GetRequiredService<TimeProvider>()) : new FileHaltLock(folder, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new HaltFiles(folder, options.AccountOfHome));
        services.AddSingleton<DeskMeter>();
        services.AddSingleton(s => new EmergencyFile(folder, s.GetRequiredService<DeskMeter>()));
        services.AddSingleton<SqliteJournal>();
        services.AddSingleton<EnduringJournal>();
        services.AddSingleton<IOrderJournal>(s => s.GetRequiredService<EnduringJournal>());
        services.AddSingleton<IStateJournal>(s => s.GetRequiredService<EnduringJournal>());
        services.AddSingleton(s => new HomeJournal(
            s.GetRequiredService<SqliteJournal>(), s.GetRequiredService<EmergencyFile>(), s.GetRequiredService<HaltFiles>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<HomeJournal>>()));
        services.AddSingleton<IApprovalJournal>(s => s.GetRequiredService<EnduringJournal>());
        services.AddSingleton(s => new ApprovalBook(new(s.GetRequiredService<SqliteJournal>()), options.Journal, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ISendGate, HaltGate>();
        services.AddSingleton(s => new TradingHalts(
            s.GetRequiredService<IHaltLock>(), s.GetRequiredService<HaltFiles>(), s.GetRequiredService<IStateJournal>(), options, s.GetRequiredService<DeskMeter>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<TradingHalts>>()));
    }

    /// <summary>A person's word. The host may tell callers apart.</summary>
    private static void AddApprovals(IServiceCollection services)
    {
        services.TryAddSingleton<ICallerContext, UnnamedCaller>();
        services.AddSingleton<ApprovalGate>();
        services.AddSingleton(s => new ApprovalDesk(
            s.GetRequiredService<IApprovalJournal>(), s.GetRequiredService<RiskPolicy>(), s.GetRequiredService<ICallerContext>(), s.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Everything that can change a position or an order.</summary>
    private static void AddDesks(IServiceCollection services, TradingOptions options)
    {
        services.AddSingleton(Desk);
        services.AddSingleton(s => new OrderReplacer(s.GetRequiredService<OrderDesk>(), s.GetRequiredService<OrdersClient>(), s.GetRequiredService<IntentIds>(), s.GetRequiredService<ISendGate>()));
        services.AddSingleton(s => new PositionCloser(
            s.GetRequiredService<OrderDesk>(),
            s.GetRequiredService<PositionsClient>(),
            s.GetRequiredService<AssetsClient>(),
            s.GetRequiredService<OrdersClient>(),
            options.Settlement,
            s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<LocateSender>();
        services.AddSingleton(Locates);
        services.AddSingleton<ClosingApproval>();
        services.AddSingleton(s => new BookCloser(
            s.GetRequiredService<PositionCloser>(),
            s.GetRequiredService<ClosingApproval>(),
            s.GetRequiredService<OrderDesk>(),
            s.GetRequiredService<PositionsClient>(),
            s.GetRequiredService<OrdersClient>(),
            options.Settlement,
            s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new Decisions(s.GetRequiredService<IOrderJournal>()));
        services.AddSingleton(s => new StandingReport(s.GetRequiredService<TradingHalts>(), s.GetRequiredService<IOrderJournal>(), options.Policy));
        services.AddSingleton(s => new OrderSweep(s.GetRequiredService<OrderDesk>(), s.GetRequiredService<OrdersClient>(), s.GetRequiredService<SnapshotReader>()));
        services.AddSingleton(s => new OperatorExit(
            s.GetRequiredService<PositionCloser>(), s.GetRequiredService<BookCloser>(), s.GetRequiredService<PositionsClient>(), options.Settlement, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(Exercises);
    }

    private static ExerciseDesk Exercises(IServiceProvider s) => new(
        s.GetRequiredService<PositionsClient>(),
        s.GetRequiredService<SnapshotReader>(),
        s.GetRequiredService<RiskPolicy>(),
        s.GetRequiredService<IOrderJournal>(),
        s.GetRequiredService<IntentIds>(),
        s.GetRequiredService<UnknownIntents>(),
        s.GetRequiredService<Reconciler>(),
        s.GetRequiredService<ExerciseFate>(),
        s.GetRequiredService<ApprovalGate>(),
        s.GetRequiredService<TradingHalts>(),
        s.GetRequiredService<ISendGate>(),
        s.GetRequiredService<SettlementTimes>(),
        s.GetRequiredService<DeskMeter>(),
        s.GetRequiredService<TimeProvider>(),
        s.GetRequiredService<ILogger<ExerciseDesk>>());

    private static Reconciler Reconciliation(IServiceProvider s) => new(
        s.GetRequiredService<OrdersClient>(),
        s.GetRequiredService<IOrderJournal>(),
        s.GetRequiredService<IStateJournal>(),
        s.GetRequiredService<IntentIds>(),
        s.GetRequiredService<UnknownIntents>(),
        s.GetRequiredService<TradingHalts>(),
        s.GetRequiredService<DeskMeter>(),
        s.GetRequiredService<TimeProvider>(),
        s.GetRequiredService<ILogger<Reconciler>>());

    private static LocateDesk Locates(IServiceProvider s) => new(
        s.GetRequiredService<LocateSender>(),
        s.GetRequiredService<SnapshotReader>(),
        s.GetRequiredService<RiskPolicy>(),
        s.GetRequiredService<IOrderJournal>(),
        s.GetRequiredService<IntentIds>(),
        s.GetRequiredService<UnknownIntents>(),
        s.GetRequiredService<Reconciler>(),
        s.GetRequiredService<ApprovalGate>(),
        s.GetRequiredService<TradingHalts>(),
        s.GetRequiredService<DeskMeter>(),
        s.GetRequiredService<TimeProvider>(),
        s.GetRequiredService<ILogger<LocateDesk>>());

    private static OrderDesk Desk(IServiceProvider s) => new(
        s.GetRequiredService<OrdersClient>(),
        s.GetRequiredService<OrderValidation>(),
        s.GetRequiredService<SnapshotReader>(),
        s.GetRequiredService<RiskGate>(),
        s.GetRequiredService<RiskPolicy>(),
        s.GetRequiredService<IOrderJournal>(),
        s.GetRequiredService<OrderSender>(),
        s.GetRequiredService<UnknownIntents>(),
        s.GetRequiredService<Reconciler>(),
        s.GetRequiredService<RepeatGuard>(),
        s.GetRequiredService<ApprovalGate>(),
        s.GetRequiredService<TradingHalts>(),
        s.GetRequiredService<TradingMonitor>(),
        s.GetRequiredService<MonitorRounds>(),
        s.GetRequiredService<ISendGate>(),
        s.GetRequiredService<IntentIds>(),
        s.GetRequiredService<DeskMeter>(),
        s.GetRequiredService<TimeProvider>(),
        s.GetRequiredService<ILogger<OrderDesk>>());
}
