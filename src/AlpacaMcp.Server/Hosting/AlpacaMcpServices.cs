using AlpacaMcp.Api;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Server.Accounts;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Completions;
using AlpacaMcp.Server.Prompts;
using AlpacaMcp.Server.Resources;
using AlpacaMcp.Server.Secrets;
using AlpacaMcp.Server.Telemetry;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;
using Microsoft.Extensions.DependencyInjection;

namespace AlpacaMcp.Server.Hosting;

/// <summary>Composes the server, the same for every transport.</summary>
internal static class AlpacaMcpServices
{
    private const string Instructions =
        "Trades at Alpaca within limits that no tool can change. Call get_status first: it names the environment, the market session and every limit. "
        + "An error says what to do next and whether a retry is safe; never repeat an order whose outcome is unknown.";

    private const string HowToSearch =
        " Most tools are not listed: find_tools finds them by words, call_read_tool and call_trading_tool call them.";

    /// <summary>Adds the broker's client, the desk and the tools of the plan, once for each account; the caller adds the transport.</summary>
    public static IMcpServerBuilder AddAlpacaMcp(this IServiceCollection services, ServerPlan plan) =>
        plan.Others.Count > 0 ? services.AddAccounts(plan) : services.AddAccount(plan);

    private static IMcpServerBuilder AddAccount(this IServiceCollection services, ServerPlan plan)
    {
        services.AddBroker(plan, isCommand: false);
        if (plan.KillAt is { } point)
            services.AddSingleton<ICrashPoints>(new SelfKill(point));
        services.AddAccountTelemetry(plan).AddHostedService<TradingWatch>();
        if (plan.Profile.Credentials is KeyRing ring)
            services.AddSingleton(ring).AddHostedService<KeyRotation>();
        return services
            .AddMcpServer(options =>
            {
                options.ServerInfo = new() { Name = "alpaca-mcp", Title = "Alpaca", Version = ServerVersion.Text };
                options.ServerInstructions = plan.Tools.IsSearch ? Instructions + HowToSearch : Instructions;
            })
            .AddTools(plan.Tools)
            .AddResources()
            .AddPrompts()
            .AddCompletions();
    }

    /// <summary>Adds the broker's client and the desk, for the server and for the operator's verbs.</summary>
    public static IServiceCollection AddBroker(this IServiceCollection services, ServerPlan plan, bool isCommand)
    {
        services.AddSingleton(plan.Time);
        services.AddSingleton(plan);
        services.AddSingleton(plan.Redactor);
        services.AddAlpacaApi(ApiOptions(plan));
        return services.AddTrading(TradingOptions(plan) with { IsCommand = isCommand });
    }

    /// <summary>Adds what works on this home's journal without a broker.</summary>
    public static IServiceCollection AddJournalOnly(this IServiceCollection services, ServerPlan plan)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(plan);
        return services.AddTradingHalts(TradingOptions(plan));
    }

    /// <summary>The client's options.</summary>
    public static AlpacaApiOptions ApiOptions(ServerPlan plan) => new()
    {
        TradingUrl = plan.Profile.TradingUrl ?? throw new InvalidOperationException("The embedded exchange was not started."),
        DataUrl = plan.Profile.DataUrl ?? throw new InvalidOperationException("The embedded exchange was not started."),
        Credentials = plan.Profile.Credentials,
        Account = plan.AccountName,
        Redactor = plan.Redactor,
        RequestsPerMinute = plan.RequestsPerMinute,
        AttemptTimeout = plan.AttemptTimeout,
    };

    private static TradingOptions TradingOptions(ServerPlan plan) => new()
    {
        Policy = plan.Policy,
        Environment = plan.Profile.Environment,
        Account = plan.AccountName,
        AccountOfHome = plan.Account,
        IsEphemeral = plan.Profile.Embedded && plan.SimulatorState is null,
        Journal = plan.Journal,
        Settlement = plan.Settlement,
        RepeatWindow = plan.RepeatWindow,
        MonitorEvery = plan.MonitorEvery,
        Feed = DataFeed.From(plan.DataFeed),
        ExchangeTime = plan.Profile.Environment == TradingEnvironment.Simulator ? ExchangeTimeSource.Broker : ExchangeTimeSource.System,
    };
}
