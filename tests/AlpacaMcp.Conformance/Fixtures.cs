using AlpacaMcp.Conformance.Prompts;
using AlpacaMcp.Conformance.Resources;
using AlpacaMcp.Conformance.Tools;
using AlpacaMcp.Server.Mcp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Conformance;

/// <summary>What the suite asks a server for by name, put beside what the product offers: behind the same guards, filters and pipeline.</summary>
internal static class Fixtures
{
    internal static void AddTo(IServiceCollection services)
    {
        services.AddSingleton(FixtureResources.WithWatched);
        services.AddSingleton<IConfigureOptions<McpServerOptions>>(provider => new ConfigureOptions<McpServerOptions>(options => Configure(options, provider)));
    }

    private static void Configure(McpServerOptions options, IServiceProvider provider)
    {
        var tools = FixtureTools.Create(provider);
        provider.GetRequiredService<ToolPipeline>().With(tools);
        options.ToolCollection = [.. options.ToolCollection ?? [], .. tools];
        FixtureResources.AddTo(options);
        FixturePrompts.AddTo(options);
    }
}
