using AlpacaMcp.Server.Health;
using AlpacaMcp.Server.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AlpacaMcp.Server.Telemetry;

/// <summary>Registers what one account counts and how it says that it is well. Who exports it is the process' affair.</summary>
internal static class TelemetryServices
{
    public static IServiceCollection AddAccountTelemetry(this IServiceCollection services, ServerPlan plan)
    {
        services.AddSingleton<ToolMeter>().AddSingleton<MeasureCalls>().AddSingleton<AccountHealth>();
        services.AddSingleton(provider => new ServedAccounts([provider.GetRequiredService<AccountHealth>()]));
        return plan.Telemetry.IsOn ? services.AddHostedService<AccountGauges>() : services;
    }

    /// <summary>The same for what stands before several accounts: its sessions are no single account's.</summary>
    public static IServiceCollection AddFrontTelemetry(this IServiceCollection services, ServerPlan plan) =>
        plan.Telemetry.IsOn ? services.AddSingleton(new ToolMeter(ToolMeter.EveryAccount)).AddHostedService<FrontGauges>() : services;
}
