using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Prompts;

/// <summary>Registers the prompts. Handlers of our own: the SDK's collection would announce changes of its list.</summary>
internal static class PromptServices
{
    internal static IMcpServerBuilder AddPrompts(this IMcpServerBuilder server)
    {
        server.Services.Configure<McpServerOptions>(options =>
        {
            options.Capabilities ??= new();
            options.Capabilities.Prompts = new() { ListChanged = false };
            options.Handlers.ListPromptsHandler = OfferedPrompts.ListAsync;
            options.Handlers.GetPromptHandler = OfferedPrompts.GetAsync;
        });
        return server;
    }
}
