using AlpacaMcp.Api;
using Microsoft.Extensions.DependencyInjection;

namespace AlpacaMcp.Server.Telemetry;

/// <summary>HTTP to the collector and to nowhere else: no redirect, no proxy of the environment, no trace of the export itself.</summary>
internal sealed class CollectorClients : IDisposable
{
    /// <summary>Longest an export may take. The last ones are part of the server's end, which has a few seconds in all.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private const string Name = "collector";

    private readonly ServiceProvider _services;

    public CollectorClients(Uri collector)
    {
        var services = new ServiceCollection();
        services.AddHttpClient(Name, static client => client.Timeout = Patience)
            .ConfigurePrimaryHttpMessageHandler(() => new OutboundHosts(collector).CreateHandler(TimeSpan.FromMinutes(5)))
            .RemoveAllLoggers();
        _services = services.BuildServiceProvider();
    }

    /// <summary>A client.</summary>
    public HttpClient Create() => _services.GetRequiredService<IHttpClientFactory>().CreateClient(Name);

    public void Dispose() => _services.Dispose();
}
