using AlpacaMcp.Api;
using AlpacaMcp.Server.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Server.Hosting.Http;

/// <summary>Registers what stands before the protocol over HTTP. Nothing of it is there over stdio.</summary>
internal static class GuardServices
{
    private const int LargestAnswerBytes = 256 * 1024;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    internal static IServiceCollection AddGuards(this IServiceCollection services, HttpPlan plan)
    {
        services.AddSingleton(plan);
        services.AddSingleton(new CallerRights(plan.IsGuarded));
        services.AddSingleton<HostGuard>().AddSingleton<Refusals>().AddSingleton<ResourceMetadata>().AddSingleton<CallerLimits>().AddSingleton<CallGate>();
        if (!plan.IsGuarded)
            return services;
        if (plan.Issuer is { } issuer)
            services.AddIssuer(issuer);
        services.AddSingleton(provider => new BearerCheck(
            plan.TokensOf is { } home ? new(new(home), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<TokenCheck>>()) : null,
            plan.Issuer is null ? null : provider.GetRequiredService<AccessTokenCheck>()));
        return services.AddSingleton<TokenGate>();
    }

    private static void AddIssuer(this IServiceCollection services, TokenIssuer issuer)
    {
        services.AddSingleton(issuer).AddSingleton<IssuerKeys>().AddSingleton<AccessTokenCheck>();
        services.AddHttpClient(IssuerKeys.ClientName, client => (client.Timeout, client.MaxResponseContentBufferSize) = (s_patience, LargestAnswerBytes))
            .ConfigurePrimaryHttpMessageHandler(() => new OutboundHosts(issuer.Address).CreateHandler(TimeSpan.FromMinutes(5)))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
    }
}
