using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Mcp;

/// <summary>Registers the chosen tools behind the pipeline.</summary>
internal static class ToolServices
{
    internal static IMcpServerBuilder AddTools(this IMcpServerBuilder server, IReadOnlyList<string>? toolsets)
    {
        Check(toolsets);
        server.Services.AddSingleton<StandingReader>();
        server.Services.AddSingleton<PriceHeadings>();
        server.Services.AddSingleton<ActivityQueries>();
        server.Services.AddSingleton<SymbolDirectory>();
        server.Services.AddSingleton<ExplainErrors>();
        server.Services.AddSingleton<ToolPipeline>();
        server.Services.AddSingleton<IConfigureOptions<McpServerOptions>>(services => new ConfigureOptions<McpServerOptions>(options => Configure(options, services, toolsets)));
        return server;
    }

    private static void Configure(McpServerOptions options, IServiceProvider services, IReadOnlyList<string>? toolsets)
    {
        var tools = ToolCatalog.Of(toolsets).Select(entry => entry.Create(services)).ToList();
        options.ToolCollection = [.. tools];
        options.Filters.Message.IncomingFilters.Add(RepeatedArguments.Around);
        options.Filters.Request.CallToolFilters.Add(services.GetRequiredService<ToolPipeline>().With(tools).Around);
    }

    private static void Check(IReadOnlyList<string>? toolsets)
    {
        if (toolsets?.FirstOrDefault(t => !Toolset.Choices.Contains(t)) is { } unknown)
            throw new StartupRefusedException($"'{unknown}' is not a toolset this server offers. ALPACA_TOOLSETS and --toolsets take: {string.Join(", ", Toolset.Choices)}.");
    }
}
