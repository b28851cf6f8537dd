using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Mcp.Completions;

/// <summary>Registers what completes the arguments of prompts and resource templates.</summary>
internal static class CompletionServices
{
    internal static IMcpServerBuilder AddCompletions(this IMcpServerBuilder server)
    {
        server.Services.AddSingleton<CompletionSource>();
        server.Services.AddSingleton<CompletionAnswers>();
        server.Services.AddSingleton<IConfigureOptions<McpServerOptions>>(services => new ConfigureOptions<McpServerOptions>(
            options => options.Handlers.CompleteHandler = services.GetRequiredService<CompletionAnswers>().CompleteAsync));
        return server;
    }
}
