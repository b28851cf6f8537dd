using System.Net;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Locates;
using AlpacaMcp.Api.Watchlists;

namespace AlpacaMcp.Api.Tests.Http;

/// <summary>What changes something else than an order: patient like a read, sent once like an order, and no danger to either.</summary>
public sealed class ChangeTests : IDisposable
{
    private static readonly NewLocate Wish = new() { Symbol = "GME", Qty = 100 };
    private readonly TestApi api = new(A.Options() with { BreakerMinimumAttempts = 3, RequestsPerMinute = 10, ReservedForOrders = 4 });

    public void Dispose() => api.Dispose();

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Is_not_sent_again(int status)
    {
        api.Alpaca.Answers((HttpStatusCode)status);

        await Assert.ThrowsAsync<AlpacaApiException>(() => api.Finish(api.Watchlists.CreateAsync(new WatchlistContent { Name = "Tech" })));
        await Assert.ThrowsAsync<AlpacaApiException>(() => api.Finish(api.Account.ChangeConfigurationAsync(new AccountConfiguration { NoShorting = true })));

        Assert.Equal(2, api.Alpaca.Requests.Count);
    }

    [Fact]
    public async Task Failing_ones_stop_their_own_group_and_no_order()
    {
        api.Alpaca.Answers(HttpStatusCode.ServiceUnavailable).Answers(HttpStatusCode.ServiceUnavailable).Answers(HttpStatusCode.ServiceUnavailable).Answers(A.Order);
        for (var call = 0; call < 3; call++)
            await Assert.ThrowsAsync<AlpacaApiException>(() => api.Locates.CreateAsync(Wish));

        await Assert.ThrowsAsync<AlpacaUnavailableException>(() => api.Locates.CreateAsync(Wish));

        Assert.Equal(A.OrderId, (await api.Orders.PlaceAsync(A.NewOrder())).Id);
    }

    [Fact]
    public async Task Leaves_the_orders_share_of_the_budget_alone()
    {
        api.Alpaca.Answers("""{"id":"3174d6df-7726-44b4-a5bd-7fda5ae6e009","name":"Tech"}""");
        for (var call = 0; call < 6; call++)
            await api.Watchlists.CreateAsync(new WatchlistContent { Name = "Tech" });

        var seventh = api.Watchlists.CreateAsync(new WatchlistContent { Name = "Tech" });

        Assert.False(seventh.IsCompleted);
        Assert.Equal(6, api.Alpaca.Requests.Count);
        api.Alpaca.Answers(A.Order);
        await api.Orders.PlaceAsync(A.NewOrder());
        await Assert.ThrowsAsync<AlpacaUnavailableException>(() => api.Finish(seventh));
    }
}
