using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Completions;
using AlpacaMcp.Server.Mcp.Search;
using AlpacaMcp.Server.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Accounts;

/// <summary>One of several accounts: everything that a server of this account alone is made of, without a transport.</summary>
internal sealed class AccountHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly IReadOnlyList<IHostedService> _running;
    private readonly ToolPipeline _pipeline;

    /// <param name="plan">The account's.</param>
    /// <param name="shared">What the process has once: logging, the end of serving.</param>
    public AccountHost(ServerPlan plan, Action<IServiceCollection> shared)
    {
        Plan = plan;
        var services = new ServiceCollection();
        shared(services);
        services.AddAlpacaMcp(plan);
        _services = services.BuildServiceProvider();
        Options = _services.GetRequiredService<IOptions<McpServerOptions>>().Value; // makes the pipeline know the tools
        _pipeline = _services.GetRequiredService<ToolPipeline>();
        _running = [.. _services.GetServices<IHostedService>()];
    }

    public ServerPlan Plan { get; }

    /// <summary>What the operator calls it.</summary>
    public string Name => Plan.Account ?? throw new InvalidOperationException("One of several accounts has a name.");

    /// <summary>What a server of this account alone would offer its clients.</summary>
    public McpServerOptions Options { get; }

    public IServiceProvider Services => _services;

    public OfferedResources Resources => _services.GetRequiredService<OfferedResources>();

    public CompletionAnswers Completions => _services.GetRequiredService<CompletionAnswers>();

    /// <summary>The tools that its clients see.</summary>
    public IReadOnlyList<McpServerTool> Listed => _services.GetRequiredService<OfferedTools>().Listed;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var one in _running)
            await one.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(_running.Select(one => one.StopAsync(cancellationToken)));

    /// <summary>Calls a tool of this account through its own pipeline; null when it does not offer it.</summary>
    public Task<CallToolResult>? Call(RequestContext<CallToolRequestParams> call, CancellationToken cancellationToken)
    {
        if (Listed.FirstOrDefault(tool => tool.ProtocolTool.Name == call.Params.Name) is not { } tool)
            return null;
        call.MatchedPrimitive = tool;
        return _pipeline.Around(tool.InvokeAsync)(call, cancellationToken).AsTask();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
