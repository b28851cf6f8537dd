using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Prompts;

/// <summary>Registers the prompts. Handlers of our own: the SDK's collection would announce changes of its list.</summary>
internal static class PromptServices
{
    internal static IMcpServerBuilder AddPrompts(this IMcpServerBuilder server)
    {
        server.Services.AddSingleton<OfferedPrompts>();
        server.Services.AddSingleton<IConfigureOptions<McpServerOptions>>(services => new ConfigureOptions<McpServerOptions>(options =>
        {
            var prompts = services.GetRequiredService<OfferedPrompts>();
            options.Capabilities ??= new();
            options.Capabilities.Prompts = new() { ListChanged = false };
            options.Handlers.ListPromptsHandler = prompts.ListAsync;
            options.Handlers.GetPromptHandler = prompts.GetAsync;
        }));
        return server;
    }
}
