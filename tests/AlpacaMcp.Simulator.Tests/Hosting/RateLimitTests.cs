using System.Net.Http.Headers;

namespace AlpacaMcp.Simulator.Tests.Hosting;

public sealed class RateLimitTests
{
    private const string Quote = "/v2/stocks/AAPL/quotes/latest";

    [Fact]
    public async Task Beyond_the_limit_is_429_until_the_minute_is_over()
    {
        await using var desk = await Desk.OpenAsync(new() { RequestsPerMinute = 2 });

        Assert.Equal(200, (await desk.GetAsync("/v2/account")).Status);
        Assert.Equal(200, (await desk.GetAsync("/v2/account")).Status);
        Assert.Equal("""{"code":42910000,"message":"rate limit exceeded"}""", (await desk.GetAsync("/v2/account")).Text);
        desk.Step(TimeSpan.FromMinutes(1));
        Assert.Equal(200, (await desk.GetAsync("/v2/account")).Status);
    }

    [Fact]
    public async Task Trading_and_data_are_counted_apart()
    {
        await using var desk = await Desk.OpenAsync(new() { RequestsPerMinute = 1 });

        Assert.Equal(200, (await desk.GetAsync("/v2/account")).Status);
        Assert.Equal(200, (await desk.GetAsync(Quote)).Status);
        Assert.Equal(429, (await desk.GetAsync("/v2/account")).Status);
        Assert.Equal("""{"message":"too many requests."}""", (await desk.GetAsync(Quote)).Text);
    }

    [Fact]
    public async Task Every_key_is_counted_for_itself()
    {
        var other = new SimulatorAccount { KeyId = "OTHER", SecretKey = "other-secret" };
        await using var desk = await Desk.OpenAsync(new() { RequestsPerMinute = 1, MoreAccounts = [other] });
        await desk.GetAsync("/v2/account");

        desk.Client.DefaultRequestHeaders.Clear();
        desk.Client.DefaultRequestHeaders.Add("APCA-API-KEY-ID", other.KeyId);
        desk.Client.DefaultRequestHeaders.Add("APCA-API-SECRET-KEY", other.SecretKey);

        Assert.Equal(200, (await desk.GetAsync("/v2/account")).Status);
        Assert.Equal(429, (await desk.GetAsync("/v2/account")).Status);
    }

    [Fact]
    public async Task The_headers_say_what_is_left()
    {
        await using var desk = await Desk.OpenAsync(new() { RequestsPerMinute = 200 });

        // 2026-11-20T15:01:00Z, the end of the running minute.
        Assert.Equal("200 199 1795186860", await HeadersAsync(desk));
        Assert.Equal("200 198 1795186860", await HeadersAsync(desk));
    }

    [Fact]
    public async Task Without_a_limit_the_headers_speak_of_a_large_one()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal("1000000 999999 1795186860", await HeadersAsync(desk));
        Assert.Equal("1000000 999998 1795186860", await HeadersAsync(desk));
    }

    [Theory]
    [InlineData(true, 45)]
    [InlineData(false, null)]
    public async Task A_429_says_when_to_come_back_only_where_it_is_set(bool sends, int? seconds)
    {
        await using var desk = await Desk.OpenAsync(new() { RequestsPerMinute = 1, SendRetryAfter = sends });
        desk.Step(TimeSpan.FromSeconds(15));
        await desk.GetAsync("/v2/account");

        using var response = await desk.Client.GetAsync(new Uri("/v2/account", UriKind.Relative));

        Assert.Equal(429, (int)response.StatusCode);
        Assert.Equal(seconds is { } wait ? new RetryConditionHeaderValue(TimeSpan.FromSeconds(wait)) : null, response.Headers.RetryAfter);
    }

    [Fact]
    public async Task Every_answer_has_an_id()
    {
        await using var desk = await Desk.OpenAsync();

        using var response = await desk.Client.GetAsync(new Uri("/v2/account", UriKind.Relative));

        Assert.Matches("^[0-9a-f]{32}$", response.Headers.GetValues("X-Request-ID").Single());
    }

    private static async Task<string> HeadersAsync(Desk desk)
    {
        using var response = await desk.Client.GetAsync(new Uri("/v2/account", UriKind.Relative));
        return string.Join(' ', new[] { "Limit", "Remaining", "Reset" }.Select(name => response.Headers.GetValues($"X-RateLimit-{name}").Single()));
    }
}
