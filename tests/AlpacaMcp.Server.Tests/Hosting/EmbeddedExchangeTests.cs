using AlpacaMcp.Api.Account;
using AlpacaMcp.Server.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AlpacaMcp.Server.Tests.Hosting;

public sealed class EmbeddedExchangeTests
{
    [Fact]
    public async Task Is_what_the_server_trades_at_when_nothing_is_set()
    {
        await using var exchange = await EmbeddedExchange.StartAsync(null, CancellationToken.None);
        var plan = ServerPlanReader.Read(A.Settings());
        var services = new ServiceCollection();
        services.AddLogging().AddAlpacaMcp(plan with { Profile = exchange.Connect(plan.Profile) });
        await using var provider = services.BuildServiceProvider();

        var account = await provider.GetRequiredService<AccountClient>().GetAsync();

        Assert.Equal(100_000m, account.Cash);
    }
}
