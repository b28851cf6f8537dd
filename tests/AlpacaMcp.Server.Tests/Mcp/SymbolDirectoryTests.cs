using AlpacaMcp.Api;
using AlpacaMcp.Api.Assets;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Simulator;
using AlpacaMcp.Simulator.Faults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Server.Tests.Mcp;

public sealed class SymbolDirectoryTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task Keeps_the_lists_for_an_hour()
    {
        var time = new FakeTimeProvider(ToolBench.Now);
        await using var exchange = await SimulatedExchange.StartAsync(new(), time, CancellationToken.None);
        await using var services = Services(exchange, time);
        var directory = new SymbolDirectory(services.GetRequiredService<AssetsClient>(), time);

        await directory.ReadAsync(CancellationToken.None);
        time.Advance(Hour - TimeSpan.FromSeconds(1));
        await directory.ReadAsync(CancellationToken.None);
        var within = exchange.Requests.All.Count;
        time.Advance(TimeSpan.FromSeconds(1));
        await directory.ReadAsync(CancellationToken.None);

        Assert.Equal((2, 4), (within, exchange.Requests.All.Count));
    }

    [Fact]
    public async Task Keeps_no_failure()
    {
        var time = new FakeTimeProvider(ToolBench.Now);
        await using var exchange = await SimulatedExchange.StartAsync(new(), time, CancellationToken.None);
        await using var services = Services(exchange, time);
        var directory = new SymbolDirectory(services.GetRequiredService<AssetsClient>(), time);
        exchange.Faults.Add(new StatusBefore(404), new FaultRule { PathPrefix = "/v2/assets", Times = 1 });

        await Assert.ThrowsAsync<AlpacaApiException>(() => directory.ReadAsync(CancellationToken.None));

        Assert.NotEmpty(await directory.ReadAsync(CancellationToken.None));
    }

    private static ServiceProvider Services(SimulatedExchange exchange, TimeProvider time) => new ServiceCollection().AddLogging().AddSingleton(time).AddAlpacaApi(new AlpacaApiOptions
    {
        TradingUrl = exchange.Url,
        DataUrl = exchange.Url,
        Credentials = AlpacaCredential.OfKey(exchange.KeyId, new Secret(exchange.SecretKey)),
    }).BuildServiceProvider();
}
