using AlpacaMcp.Server.Access;
using AlpacaMcp.Server.Charts;
using AlpacaMcp.Server.Mcp.Approvals;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Search;
using AlpacaMcp.Trading.Approvals;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Mcp;

/// <summary>Registers the chosen tools behind the pipeline.</summary>
internal static class ToolServices
{
    internal static IMcpServerBuilder AddTools(this IMcpServerBuilder server, ToolSelection selection)
    {
        server.Services.AddSingleton(selection);
        server.Services.AddSingleton<StandingReader>();
        server.Services.AddSingleton<PriceHeadings>();
        server.Services.AddSingleton<ActivityQueries>();
        server.Services.AddSingleton<SymbolDirectory>();
        server.Services.AddSingleton<CandleBars>();
        server.Services.AddSingleton<CandleCharts>();
        server.Services.AddSingleton<EquityCharts>();
        server.Services.AddSingleton<PositionsCharts>();
        server.Services.AddSingleton<ExplainErrors>();
        server.Services.TryAddSingleton(CallerRights.Everybody);
        server.Services.AddSingleton<ToolPermission>();
        server.Services.AddSingleton<CallerContext>();
        server.Services.AddSingleton<ICallerContext>(services => services.GetRequiredService<CallerContext>());
        server.Services.AddSingleton<TicketSeal>();
        server.Services.AddSingleton<AskForApproval>();
        server.Services.AddSingleton<ToolPipeline>();
        server.Services.AddSingleton<OfferedTools>();
        server.Services.AddSingleton<InnerCalls>();
        server.Services.AddSingleton<IConfigureOptions<McpServerOptions>>(services => new ConfigureOptions<McpServerOptions>(options => Configure(options, services)));
        return server;
    }

    private static void Configure(McpServerOptions options, IServiceProvider services)
    {
        var offered = services.GetRequiredService<OfferedTools>();
        var rights = services.GetRequiredService<CallerRights>();
        options.ToolCollection = [.. offered.Listed];
        options.Filters.Message.IncomingFilters.Add(rights.Around);
        options.Filters.Message.IncomingFilters.Add(RepeatedArguments.Around);
        options.Filters.Message.OutgoingFilters.Add(Introduction.Around);
        options.Filters.Request.ListToolsFilters.Add(rights.Around);
        options.Filters.Request.CallToolFilters.Add(services.GetRequiredService<ToolPipeline>().With(offered.All).With(offered.Listed).Around);
    }
}
