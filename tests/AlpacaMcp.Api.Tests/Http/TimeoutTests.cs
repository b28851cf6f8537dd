namespace AlpacaMcp.Api.Tests.Http;

public sealed class TimeoutTests : IDisposable
{
    private readonly TestApi api = new();

    public void Dispose() => api.Dispose();

    [Fact]
    public async Task Says_that_an_order_without_an_answer_in_time_may_have_arrived()
    {
        api.Alpaca.Hangs();

        var call = api.Orders.PlaceAsync(A.NewOrder());
        await api.Pass(9.9);
        Assert.False(call.IsCompleted);
        await api.Pass(0.2);

        var exception = await Assert.ThrowsAsync<AlpacaTransportException>(() => call);
        Assert.True(exception.RequestMayHaveArrived);
        Assert.Single(api.Alpaca.Requests);
    }

    [Fact]
    public async Task Gives_a_read_another_chance()
    {
        api.Alpaca.Hangs().Answers(A.Account);

        await api.Finish(api.Account.GetAsync());

        Assert.Equal(2, api.Alpaca.Requests.Count);
    }

    [Fact]
    public async Task Tells_the_callers_cancellation_apart()
    {
        api.Alpaca.Hangs();
        using var source = new CancellationTokenSource();

        var order = api.Orders.PlaceAsync(A.NewOrder(), source.Token);
        var read = api.Account.GetAsync(source.Token);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => order);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
        Assert.Equal(2, api.Alpaca.Requests.Count);
    }

    [Fact]
    public async Task Sends_nothing_for_a_caller_who_has_left()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => api.Account.GetAsync(new CancellationToken(canceled: true)));

        Assert.Empty(api.Alpaca.Requests);
    }
}
