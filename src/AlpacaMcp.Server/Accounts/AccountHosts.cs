using AlpacaMcp.Server.Access;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Logging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AlpacaMcp.Server.Accounts;

/// <summary>The accounts of this process, started and ended with it.</summary>
internal sealed class AccountHosts(ServerPlan plan, Serilog.ILogger log, ServingEnd end, CallerRights rights) : IHostedService, IAsyncDisposable
{
    /// <summary>The first is read where a call names none.</summary>
    public IReadOnlyList<AccountHost> All { get; } =
        [.. plan.All.Select(one => new AccountHost(one, services => services.AddLogging(logging => logging.AddLog(log, one)).AddSingleton(end).AddSingleton(rights)))];

    public IReadOnlyList<string> Names => [.. All.Select(host => host.Name)];

    /// <summary>The account of that name, or null.</summary>
    public AccountHost? Find(string name) => All.FirstOrDefault(host => host.Name == name);

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var host in All)
            await host.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(All.Select(host => host.StopAsync(cancellationToken)));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var host in All)
            await host.DisposeAsync();
    }
}
