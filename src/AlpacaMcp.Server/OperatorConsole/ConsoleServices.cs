using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.OperatorConsole.Talking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Server.OperatorConsole;

/// <summary>Composes the operator's page.</summary>
internal static class ConsoleServices
{
    /// <summary>Adds it for the accounts and the home of a plan.</summary>
    public static IServiceCollection AddConsole(this IServiceCollection services, ServerPlan plan)
    {
        services.AddSingleton(PageKey.Of(plan.Home)).AddSingleton<ConsoleGuard>().AddSingleton<ConsoleEvents>();
        services.AddSingleton(s => new ConsoleActions(s.GetRequiredService<ConsoleAccounts>(), s.GetRequiredService<ConsoleFeed>(), s.GetRequiredService<ConsoleLogin>(), plan));
        services.AddSingleton(new ConsoleLogin(plan.Home, plan.Time));
        services.AddSingleton(_ => new ConsoleAccounts(plan, plan.Time));
        services.AddSingleton(s => new ConsoleFeed(s.GetRequiredService<ConsoleAccounts>(), plan, plan.Time, s.GetRequiredService<ILogger<ConsoleFeed>>()));
        return services.AddHostedService(s => s.GetRequiredService<ConsoleFeed>());
    }
}
