namespace AlpacaMcp.Simulator.Tests.Hosting;

public sealed class RateLimitTests
{
    [Fact]
    public async Task Beyond_the_limit_is_429_until_the_minute_is_over()
    {
        await using var desk = await Desk.OpenAsync(new() { RequestsPerMinute = 2 });

        Assert.Equal(200, (await desk.GetAsync("/v2/account")).Status);
        Assert.Equal(200, (await desk.GetAsync("/v2/account")).Status);
        Assert.Equal("""{"code":42910000,"message":"rate limit exceeded"}""", (await desk.GetAsync("/v2/account")).Text);
        Assert.Equal("""{"message":"too many requests."}""", (await desk.GetAsync("/v2/stocks/AAPL/quotes/latest")).Text);
        desk.Step(TimeSpan.FromMinutes(1));
        Assert.Equal(200, (await desk.GetAsync("/v2/account")).Status);
    }

    [Fact]
    public async Task The_headers_say_what_is_left()
    {
        await using var desk = await Desk.OpenAsync(new() { RequestsPerMinute = 200 });

        using var response = await desk.Client.GetAsync(new Uri("/v2/account", UriKind.Relative));

        Assert.Equal("200", response.Headers.GetValues("X-RateLimit-Limit").Single());
        Assert.Equal("199", response.Headers.GetValues("X-RateLimit-Remaining").Single());
        Assert.Equal("1795186860", response.Headers.GetValues("X-RateLimit-Reset").Single());
    }

    [Fact]
    public async Task Without_a_limit_there_are_no_headers()
    {
        await using var desk = await Desk.OpenAsync();

        using var response = await desk.Client.GetAsync(new Uri("/v2/account", UriKind.Relative));

        Assert.False(response.Headers.Contains("X-RateLimit-Limit"));
        Assert.Matches("^[0-9a-f]{32}$", response.Headers.GetValues("X-Request-ID").Single());
    }
}
