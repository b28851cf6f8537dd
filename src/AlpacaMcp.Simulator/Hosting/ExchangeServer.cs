using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace AlpacaMcp.Simulator.Hosting;

/// <summary>
/// Kestrel on loopback with a pipeline behind it. A web host around it would read settings and look for start-up code in a process where the
/// exchange is a guest, and took longer to make than the exchange (decisions/030).
/// </summary>
internal sealed class ExchangeServer(ServiceProvider services, KestrelServer server, RequestDelegate pipeline) : IHttpApplication<HttpContext>, IAsyncDisposable
{
    private readonly IServiceScopeFactory _scopes = services.GetRequiredService<IServiceScopeFactory>();

    /// <summary>What the endpoints are given.</summary>
    public IServiceProvider Services => services;

    /// <summary>Where it listens, once it has started.</summary>
    public Uri Url => new(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());

    /// <summary>Listens.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => server.StartAsync(this, cancellationToken);

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures) { ServiceScopeFactory = _scopes };

    public Task ProcessRequestAsync(HttpContext context) => pipeline(context);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // What a request has made ends with its response.
    }

    /// <summary>Waits for no request: each is cut off.</summary>
    public async ValueTask DisposeAsync()
    {
        await server.StopAsync(new CancellationToken(canceled: true));
        server.Dispose();
        await services.DisposeAsync();
    }
}
