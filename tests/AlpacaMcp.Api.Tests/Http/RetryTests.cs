using System.Net;
using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Api.Tests.Http;

public sealed class RetryTests : IDisposable
{
    private readonly TestApi api = new();

    public void Dispose() => api.Dispose();

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Sends_a_read_again_after_a_passing_failure(int status)
    {
        api.Alpaca.Answers((HttpStatusCode)status).Answers(A.Account);

        await api.Finish(api.Account.GetAsync());

        Assert.Equal(2, api.Alpaca.Requests.Count);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(422)]
    [InlineData(501)]
    public async Task Does_not_send_a_read_again_after_a_lasting_failure(int status)
    {
        api.Alpaca.Answers((HttpStatusCode)status);

        await Assert.ThrowsAsync<AlpacaApiException>(() => api.Finish(api.Account.GetAsync()));

        Assert.Single(api.Alpaca.Requests);
    }

    [Fact]
    public async Task Sends_a_read_again_after_a_broken_connection()
    {
        api.Alpaca.Fails(HttpRequestError.ConnectionError).Fails(HttpRequestError.ResponseEnded).Answers(A.Account);

        await api.Finish(api.Account.GetAsync());

        Assert.Equal(3, api.Alpaca.Requests.Count);
    }

    [Fact]
    public async Task Sends_a_read_again_after_an_answer_it_cannot_read()
    {
        api.Alpaca.Answers("<html>").Answers("null").Answers(A.Account);

        await api.Finish(api.Account.GetAsync());

        Assert.Equal(3, api.Alpaca.Requests.Count);
    }

    [Fact]
    public async Task Gives_up_after_three_retries_with_the_last_failure()
    {
        api.Alpaca.Answers(HttpStatusCode.ServiceUnavailable, """{"message":"down"}""");

        var exception = await Assert.ThrowsAsync<AlpacaApiException>(() => api.Finish(api.Account.GetAsync()));

        Assert.Equal("down", exception.Message);
        Assert.Equal(4, api.Alpaca.Requests.Count);
    }

    [Fact]
    public async Task Does_not_retry_when_told_not_to()
    {
        using var once = new TestApi(A.Options() with { MaxReadRetries = 0 });
        once.Alpaca.Answers(HttpStatusCode.ServiceUnavailable);

        await Assert.ThrowsAsync<AlpacaApiException>(() => once.Finish(once.Account.GetAsync()));

        Assert.Single(once.Alpaca.Requests);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Never_sends_an_order_or_a_replacement_again_whatever_the_answer(int status)
    {
        api.Alpaca.Answers((HttpStatusCode)status, "", ("Retry-After", "0"));

        await Assert.ThrowsAsync<AlpacaApiException>(() => api.Finish(api.Orders.PlaceAsync(A.NewOrder())));
        await Assert.ThrowsAsync<AlpacaApiException>(() => api.Finish(api.Orders.ReplaceAsync(A.OrderId, new ReplaceOrder { Qty = 1 })));

        Assert.Equal(2, api.Alpaca.Requests.Count);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, false)]
    [InlineData(HttpRequestError.ConnectionError, false)]
    [InlineData(HttpRequestError.SecureConnectionError, false)]
    [InlineData(HttpRequestError.ProxyTunnelError, false)]
    [InlineData(HttpRequestError.ResponseEnded, true)]
    [InlineData(HttpRequestError.InvalidResponse, true)]
    [InlineData(HttpRequestError.Unknown, true)]
    public async Task Never_sends_an_order_again_after_a_broken_connection_and_says_whether_it_may_have_arrived(HttpRequestError error, bool mayHaveArrived)
    {
        api.Alpaca.Fails(error);

        var exception = await Assert.ThrowsAsync<AlpacaTransportException>(() => api.Finish(api.Orders.PlaceAsync(A.NewOrder())));

        Assert.Equal(mayHaveArrived, exception.RequestMayHaveArrived);
        Assert.Single(api.Alpaca.Requests);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"id\":\"61e69015-")]
    [InlineData("""{"id":7,"symbol":"AAPL","status":"new"}""")]
    [InlineData("""{"id":"not an id","symbol":"AAPL","status":"new"}""")]
    [InlineData("""{"id":"61e69015-8549-4bfd-b9c3-01e75843f47d","symbol":"AAPL","status":"new","qty":true}""")]
    public async Task Says_that_an_order_whose_answer_it_cannot_read_may_have_arrived(string body)
    {
        api.Alpaca.Answers(body);

        var exception = await Assert.ThrowsAsync<AlpacaTransportException>(() => api.Finish(api.Orders.PlaceAsync(A.NewOrder())));

        Assert.True(exception.RequestMayHaveArrived);
        Assert.Single(api.Alpaca.Requests);
    }

    [Fact]
    public async Task Sends_a_cancel_again()
    {
        api.Alpaca.Answers(HttpStatusCode.ServiceUnavailable).Fails(HttpRequestError.ResponseEnded).Answers(HttpStatusCode.NoContent);

        await api.Finish(api.Orders.CancelAsync(A.OrderId));

        Assert.Equal(3, api.Alpaca.Requests.Count);
    }

    [Fact]
    public async Task Sends_a_cancel_of_all_again()
    {
        api.Alpaca.Answers(HttpStatusCode.GatewayTimeout).Answers("[]");

        await api.Finish(api.Orders.CancelAllAsync());

        Assert.Equal(2, api.Alpaca.Requests.Count);
    }

    [Fact]
    public async Task Sends_a_settling_look_up_again()
    {
        api.Alpaca.Answers(HttpStatusCode.BadGateway).Answers(A.Order);

        Assert.NotNull(await api.Finish(api.Orders.FindByClientOrderIdAsync("mine-1", settling: true)));
    }

    [Theory]
    [InlineData("Retry-After", "7")]
    [InlineData("Retry-After", "Mon, 16 Mar 2026 18:00:07 GMT")]
    [InlineData("X-RateLimit-Reset", "1773684007")]
    public async Task Waits_as_long_as_Alpaca_asks(string header, string value)
    {
        api.Alpaca.Answers(HttpStatusCode.TooManyRequests, "", (header, value)).Answers(A.Account);

        var call = api.Account.GetAsync();
        await api.Pass(6.9);
        Assert.Single(api.Alpaca.Requests);
        await api.Pass(0.2);

        await call;
        Assert.Equal(2, api.Alpaca.Requests.Count);
    }

    [Fact]
    public async Task Measures_the_date_to_wait_for_on_the_servers_own_clock()
    {
        // The server's clock is an hour behind ours.
        api.Alpaca
            .Answers(HttpStatusCode.ServiceUnavailable, "", ("Date", "Mon, 16 Mar 2026 17:00:00 GMT"), ("Retry-After", "Mon, 16 Mar 2026 17:00:07 GMT"))
            .Answers(A.Account);

        var call = api.Account.GetAsync();
        await api.Pass(6.9);
        Assert.Single(api.Alpaca.Requests);
        await api.Pass(0.2);

        await call;
    }

    [Fact]
    public async Task Does_not_wait_longer_than_the_time_it_has()
    {
        api.Alpaca.Answers(HttpStatusCode.TooManyRequests, "", ("Retry-After", "31"));

        var exception = await Assert.ThrowsAsync<AlpacaApiException>(() => api.Finish(api.Account.GetAsync()));

        Assert.Equal(TimeSpan.FromSeconds(31), exception.RetryAfter);
        Assert.Single(api.Alpaca.Requests);
    }

    [Fact]
    public async Task Stops_retrying_when_its_time_is_over()
    {
        using var stubborn = new TestApi(A.Options() with { MaxReadRetries = 10 });
        stubborn.Alpaca.Answers(HttpStatusCode.ServiceUnavailable, "", ("Retry-After", "9"));

        await Assert.ThrowsAsync<AlpacaApiException>(() => stubborn.Finish(stubborn.Account.GetAsync()));

        Assert.Equal(4, stubborn.Alpaca.Requests.Count); // At 0, 9, 18 and 27 seconds; 36 would be past the 30.
    }

    [Fact]
    public async Task Waits_a_moment_before_it_tries_again_and_never_long()
    {
        api.Alpaca.Answers(HttpStatusCode.ServiceUnavailable);

        var call = api.Account.GetAsync();
        Assert.Single(api.Alpaca.Requests);
        await api.Pass(5);
        await api.Pass(5);
        await api.Pass(5);

        await Assert.ThrowsAsync<AlpacaApiException>(() => call);
        Assert.Equal(4, api.Alpaca.Requests.Count);
    }
}
