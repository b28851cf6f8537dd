using AlpacaMcp.Server.Access;
using AlpacaMcp.Server.Health;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Resources;
using AlpacaMcp.Server.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Accounts;

/// <summary>Composes a server of several accounts: each is whole by itself, and what clients see is put together from them.</summary>
internal static class AccountServices
{
    /// <summary>Adds the accounts of the plan behind one list of tools and resources; the caller adds the transport.</summary>
    public static IMcpServerBuilder AddAccounts(this IServiceCollection services, ServerPlan plan)
    {
        services.AddSingleton(plan);
        services.AddSingleton(plan.Time);
        services.AddSingleton(plan.Redactor);
        services.AddSingleton<ExplainErrors>();
        services.TryAddSingleton<ServingEnd>();
        services.TryAddSingleton(CallerRights.Everybody);
        services.AddSingleton<AccountHosts>();
        services.AddHostedService(provider => provider.GetRequiredService<AccountHosts>());
        services.AddSingleton(provider => new ServedAccounts([.. provider.GetRequiredService<AccountHosts>().All.Select(host => host.Services.GetRequiredService<AccountHealth>())]));
        services.AddFrontTelemetry(plan);
        services.AddSingleton(provider => OfferedResources.Joined(provider.GetRequiredService<AccountHosts>().All.Select(host => host.Resources)));
        services.AddSingleton<IConfigureOptions<McpServerOptions>>(provider => new ConfigureOptions<McpServerOptions>(
            options => Configure(options, provider.GetRequiredService<AccountHosts>(), provider.GetRequiredService<ExplainErrors>(), provider.GetRequiredService<CallerRights>())));
        return services.AddMcpServer().AddResourceHandlers();
    }

    private static void Configure(McpServerOptions options, AccountHosts accounts, ExplainErrors errors, CallerRights rights)
    {
        var first = accounts.All[0].Options;
        options.ServerInfo = first.ServerInfo;
        options.ServerInstructions = $"{first.ServerInstructions} Accounts: {string.Join(", ", accounts.All.Select(Said))}. Every tool takes `{AccountArgument.Name}`; what changes something must be told it.";
        options.ToolCollection = [.. Tools(accounts, errors)];
        options.Filters.Message.IncomingFilters.Add(rights.Around);
        options.Filters.Message.IncomingFilters.Add(RepeatedArguments.Around);
        options.Filters.Message.OutgoingFilters.Add(Introduction.Around);
        options.Filters.Request.ListToolsFilters.Add(rights.Around);
        options.Capabilities = first.Capabilities;
        options.Handlers.ListPromptsHandler = first.Handlers.ListPromptsHandler;
        options.Handlers.GetPromptHandler = first.Handlers.GetPromptHandler;
        options.Handlers.CompleteHandler = (request, token) => Asked(request, accounts).Completions.CompleteAsync(request, token);
    }

    private static string Said(AccountHost account) => $"{account.Name} ({account.Plan.Profile.Environment.ToString().ToLowerInvariant()})";

    // In the catalog's order, each as the first account that offers it describes it.
    private static IEnumerable<McpServerTool> Tools(AccountHosts accounts, ExplainErrors errors)
    {
        var offered = accounts.All.SelectMany(account => account.Listed).DistinctBy(tool => tool.ProtocolTool.Name).ToDictionary(tool => tool.ProtocolTool.Name);
        return ToolCatalog.All.Where(entry => offered.ContainsKey(entry.Name)).Select(entry => new AccountTool(offered[entry.Name].ProtocolTool, accounts, errors));
    }

    // Whoever is bound to an account is not helped out with what is in another.
    private static AccountHost Asked(RequestContext<CompleteRequestParams> request, AccountHosts accounts) => Caller.AccountOf(request.User) is { } bound
        ? accounts.Find(bound) ?? throw new McpProtocolException("The token is bound to another account.", McpErrorCode.InvalidRequest)
        : request.Params?.Ref is ResourceTemplateReference { Uri: { } uri } && accounts.All.FirstOrDefault(account => account.Resources.Template(uri) is not null) is { } account
            ? account
            : accounts.All[0];
}
