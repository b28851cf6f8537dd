using AlpacaMcp.Server.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Resources;

/// <summary>Registers the resources of the tools that are offered. Handlers of our own: the SDK's collection would announce changes of its list.</summary>
internal static class ResourceServices
{
    internal static IMcpServerBuilder AddResources(this IMcpServerBuilder server)
    {
        server.Services.AddSingleton(OfferedResources.Of);
        server.Services.AddSingleton<ResourceFeeds>();
        return server.AddResourceHandlers();
    }

    /// <summary>Answers for the container's <see cref="OfferedResources"/>, whosever they are.</summary>
    internal static IMcpServerBuilder AddResourceHandlers(this IMcpServerBuilder server)
    {
        server.Services.AddSingleton<ResourceReading>();
        server.Services.AddSingleton<ResourceSubscriptions>();
        server.Services.AddSingleton<ListenStream>();
        server.Services.TryAddSingleton<ServingEnd>();
        server.Services.AddSingleton<IConfigureOptions<McpServerOptions>>(services => new ConfigureOptions<McpServerOptions>(options => Configure(options, services)));
        return server;
    }

    private static void Configure(McpServerOptions options, IServiceProvider services)
    {
        var reading = services.GetRequiredService<ResourceReading>();
        var subscriptions = services.GetRequiredService<ResourceSubscriptions>();
        options.Capabilities ??= new();
        options.Capabilities.Resources = new() { Subscribe = true, ListChanged = false };
        options.Handlers.ListResourcesHandler = reading.ListAsync;
        options.Handlers.ListResourceTemplatesHandler = reading.ListTemplatesAsync;
        options.Handlers.ReadResourceHandler = reading.ReadAsync;
        options.Handlers.SubscribeToResourcesHandler = subscriptions.SubscribeAsync;
        options.Handlers.UnsubscribeFromResourcesHandler = subscriptions.UnsubscribeAsync;
        options.Handlers.SubscriptionsListenHandler = services.GetRequiredService<ListenStream>().RunAsync;
    }
}
