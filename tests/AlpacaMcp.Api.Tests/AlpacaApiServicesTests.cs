using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Streams;
using Microsoft.Extensions.DependencyInjection;

namespace AlpacaMcp.Api.Tests;

public sealed class AlpacaApiServicesTests
{
    [Fact]
    public async Task Asks_for_the_address_once_and_no_earlier_than_the_first_client()
    {
        using var server = new RawServer(_ => RawServer.Json(A.Account));
        var asked = 0;
        using var provider = new ServiceCollection()
            .AddAlpacaApi(_ =>
            {
                asked++;
                return A.OptionsFor(server.Address);
            })
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Assert.Equal(0, asked);

        await provider.GetRequiredService<AccountClient>().GetAsync();
        Assert.NotNull(provider.GetRequiredService<OrdersClient>());

        Assert.Equal(1, asked);
        Assert.Equal(["GET /v2/account HTTP/1.1"], server.Requests);
    }

    [Fact]
    public void Registers_every_client_once()
    {
        using var provider = new ServiceCollection().AddAlpacaApi(A.Options()).BuildServiceProvider();
        var clients = typeof(OrdersClient).Assembly.GetExportedTypes().Where(type => type.Name.EndsWith("Client", StringComparison.Ordinal)).ToList();

        Assert.Superset(new HashSet<Type> { typeof(AccountClient), typeof(OrdersClient), typeof(TradeUpdatesClient) }, clients.ToHashSet());
        Assert.All(clients, client => Assert.Same(provider.GetRequiredService(client), provider.GetRequiredService(client)));
    }
}
