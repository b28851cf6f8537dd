using System.Net;

namespace AlpacaMcp.Api.Tests.Http;

public sealed class BreakerTests : IDisposable
{
    private readonly TestApi api = new(A.Options() with { MaxReadRetries = 0, BreakerMinimumAttempts = 3 });

    public void Dispose() => api.Dispose();

    [Fact]
    public async Task Leaves_a_failing_group_alone()
    {
        await FailThrice(() => api.Account.GetAsync());

        var exception = await Assert.ThrowsAsync<AlpacaUnavailableException>(() => api.Account.GetAsync());

        Assert.Equal(3, api.Alpaca.Requests.Count);
        Assert.InRange(exception.RetryAfter, TimeSpan.FromSeconds(14), TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task Counts_broken_connections_and_lost_answers()
    {
        api.Alpaca.Fails(HttpRequestError.ConnectionError).Answers("<html>").Fails(HttpRequestError.ResponseEnded);
        for (var call = 0; call < 3; call++)
            await Assert.ThrowsAsync<AlpacaTransportException>(() => api.Account.GetAsync());

        await Assert.ThrowsAsync<AlpacaUnavailableException>(() => api.Account.GetAsync());
    }

    [Fact]
    public async Task Does_not_count_refusals()
    {
        api.Alpaca.Answers(HttpStatusCode.TooManyRequests);
        for (var call = 0; call < 20; call++)
            await Assert.ThrowsAsync<AlpacaApiException>(() => api.Account.GetAsync());

        Assert.Equal(20, api.Alpaca.Requests.Count);
    }

    [Fact]
    public async Task Goes_on_with_the_other_groups()
    {
        await FailThrice(() => api.Account.GetAsync());
        api.Alpaca.Answers(HttpStatusCode.ServiceUnavailable).Answers(A.Clock);

        await Assert.ThrowsAsync<AlpacaApiException>(() => api.Positions.ListAsync());
        await api.Calendar.GetClockAsync();
    }

    [Fact]
    public async Task Tries_again_after_the_pause()
    {
        await FailThrice(() => api.Account.GetAsync());
        api.Alpaca.Answers(HttpStatusCode.ServiceUnavailable).Answers(A.Account);

        await api.Pass(15.1);
        await Assert.ThrowsAsync<AlpacaApiException>(() => api.Account.GetAsync()); // The probe finds it still down.
        await Assert.ThrowsAsync<AlpacaUnavailableException>(() => api.Account.GetAsync());
        await api.Pass(15.1);

        await api.Account.GetAsync();
    }

    [Fact]
    public async Task Leaves_order_entry_alone_when_it_fails_and_still_reads_cancels_and_settles()
    {
        await FailThrice(() => api.Orders.PlaceAsync(A.NewOrder()));
        var sent = api.Alpaca.Requests.Count;

        await Assert.ThrowsAsync<AlpacaUnavailableException>(() => api.Orders.PlaceAsync(A.NewOrder()));
        await Assert.ThrowsAsync<AlpacaUnavailableException>(() => api.Orders.ReplaceAsync(A.OrderId, new() { Qty = 1 }));
        Assert.Equal(sent, api.Alpaca.Requests.Count);

        await Assert.ThrowsAsync<AlpacaApiException>(() => api.Orders.GetAsync(A.OrderId));
        Assert.Equal(sent + 1, api.Alpaca.Requests.Count);
    }

    [Fact]
    public async Task Never_holds_back_a_cancel_or_a_settling_look_up()
    {
        await FailThrice(() => api.Orders.GetAsync(A.OrderId));
        await Assert.ThrowsAsync<AlpacaUnavailableException>(() => api.Orders.GetAsync(A.OrderId));
        var sent = api.Alpaca.Requests.Count;

        for (var call = 0; call < 10; call++)
        {
            await Assert.ThrowsAsync<AlpacaApiException>(() => api.Orders.CancelAsync(A.OrderId));
            await Assert.ThrowsAsync<AlpacaApiException>(() => api.Orders.CancelAllAsync());
            await Assert.ThrowsAsync<AlpacaApiException>(() => api.Orders.FindByClientOrderIdAsync("mine-1", settling: true));
            await Assert.ThrowsAsync<AlpacaApiException>(() => api.Orders.GetAsync(A.OrderId, settling: true));
        }

        Assert.Equal(sent + 40, api.Alpaca.Requests.Count);
    }

    private async Task FailThrice(Func<Task> call)
    {
        api.Alpaca.Answers(HttpStatusCode.ServiceUnavailable);
        for (var attempt = 0; attempt < 3; attempt++)
            await Assert.ThrowsAsync<AlpacaApiException>(call);
    }
}
