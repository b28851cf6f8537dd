using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Simulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tests.Mcp;

public sealed class DeadlineTests
{
    [Fact]
    public async Task Only_a_tool_that_waits_may_take_longer_than_the_others()
    {
        await using var exchange = await SimulatedExchange.StartAsync(new SimulatorOptions { SecretKey = ToolBench.Secret }, TimeProvider.System, CancellationToken.None);
        var services = new ServiceCollection().AddLogging();
        services.AddAlpacaMcp(ToolBench.Plan(exchange));
        await using var provider = services.BuildServiceProvider();
        var tools = provider.GetRequiredService<IOptions<McpServerOptions>>().Value.ToolCollection;

        var deadlines = Assert.IsType<McpServerPrimitiveCollection<McpServerTool>>(tools).ToDictionary(tool => tool.ProtocolTool.Name, tool => DeadlineAttribute.Of(tool).TotalSeconds);

        Assert.Equal(330, deadlines["wait_for_order"]);
        Assert.All(deadlines.Where(d => d.Key != "wait_for_order"), d => Assert.Equal(90, d.Value));
    }
}
