using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Logging;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Serilog.Core;

namespace AlpacaMcp.Server.Cli.Operators;

/// <summary>One verb's work on a server's home and, where there is one to be asked, at its broker. It shares journal and locks with every server of the home.</summary>
internal sealed class OperatorSession : IAsyncDisposable
{
    private readonly Logger logger;
    private readonly ServiceProvider services;
    private readonly EmbeddedExchange? exchange;

    private OperatorSession(ServerPlan plan, bool hasBroker, EmbeddedExchange? exchange)
    {
        (Plan, HasBroker, this.exchange) = (plan, hasBroker, exchange);
        logger = ServerLogging.Create(plan.Home, LogLevel.Error, plan.Redactor);
        var all = new ServiceCollection().AddLogging(logging => logging.AddLog(logger, plan));
        services = (hasBroker ? all.AddBroker(plan, isCommand: true) : all.AddJournalOnly(plan)).BuildServiceProvider();
    }

    /// <summary>What it works with.</summary>
    public ServerPlan Plan { get; }

    /// <summary>False where the exchange lives inside a server: only what this home keeps can be reached.</summary>
    public bool HasBroker { get; }

    /// <summary>Halts and resumes.</summary>
    public TradingHalts Halts => Get<TradingHalts>();

    /// <summary>What the log keeps of the operator's deeds.</summary>
    public ILogger<OperatorSession> Logger => Get<ILogger<OperatorSession>>();

    /// <summary>Every account's rows.</summary>
    public HomeJournal Journal => Get<HomeJournal>();

    /// <summary>Opens the home alone.</summary>
    public static OperatorSession OfHome(ServerPlan plan) => new(plan, hasBroker: false, exchange: null);

    /// <summary>Opens the home and finds the broker; an exchange of the server's own only if it runs already.</summary>
    public static OperatorSession Find(ServerPlan plan)
    {
        if (!plan.Profile.Embedded)
            return new(plan, hasBroker: true, exchange: null);
        return EmbeddedExchange.FindRunning(plan.SimulatorState) is { } running
            ? new(plan with { Profile = running.Connect(plan.Profile) }, hasBroker: true, running)
            : OfHome(plan);
    }

    /// <summary>Opens the home, and an exchange inside a server that runs.</summary>
    public static OperatorSession At(ServerPlan plan, Uri exchange)
    {
        var inside = EmbeddedExchange.At(exchange);
        return new(plan with { Profile = inside.Connect(plan.Profile) }, hasBroker: true, inside);
    }

    /// <summary>The same; a kept exchange is started when nobody runs it.</summary>
    public static async Task<OperatorSession> OpenAsync(ServerPlan plan, CancellationToken cancellationToken)
    {
        if (plan is { Profile.Embedded: true, SimulatorState: { } state })
        {
            var exchange = await EmbeddedExchange.StartAsync(state, cancellationToken);
            return new(plan with { Profile = exchange.Connect(plan.Profile) }, hasBroker: true, exchange);
        }

        var session = Find(plan);
        try
        {
            await LiveAccountCheck.RunAsync(session.services, plan, cancellationToken);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>What is wrong when live keys belong to another account than the armed one; null while the broker does not say so.</summary>
    public Task<string?> FindOtherAccountAsync(CancellationToken cancellationToken) => LiveAccountCheck.FindOtherAsync(services, Plan, cancellationToken);

    /// <summary>Something that a server is made of.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (exchange is not null)
            await exchange.DisposeAsync();
        await logger.DisposeAsync();
    }
}
