using System.Net;

namespace AlpacaMcp.Simulator.Tests.Control;

public sealed class ControlTests
{
    private static readonly SimulatorOptions s_on = new() { Control = true, ClockMode = ClockMode.Stepped };

    [Theory]
    [InlineData("/_simulator/clock")]
    [InlineData("/_simulator/book")]
    [InlineData("/_simulator/faults")]
    [InlineData("/_simulator/requests")]
    public async Task Without_the_setting_the_paths_are_unknown(string path)
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.GetAsync(path);

        Assert.Equal((404, "endpoint not found"), (answer.Status, answer["message"]));
    }

    [Fact]
    public async Task It_needs_no_keys_and_leaves_no_trace()
    {
        await using var desk = await Desk.OpenAsync(s_on with { RequestsPerMinute = 1 });
        desk.Client.DefaultRequestHeaders.Clear();

        Assert.Equal(200, (await desk.GetAsync("/_simulator/clock")).Status);
        Assert.Equal(200, (await desk.GetAsync("/_simulator/clock")).Status);
        Assert.Empty(desk.Exchange.Requests.All);
    }

    [Fact]
    public async Task Its_requests_do_not_change_the_ids_of_others()
    {
        await using var with = await Desk.OpenAsync(s_on);
        await using var without = await Desk.OpenAsync(s_on);

        await with.GetAsync("/_simulator/clock");

        Assert.Equal(await IdAsync(without), await IdAsync(with));
    }

    [Theory]
    [InlineData("Origin", "http://evil.example", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Origin", "http://localhost:1", 403)] // another origin on this machine
    [InlineData("Host", "evil.example", 403)] // a name of the attacker's that resolves to this address
    [InlineData("Host", "127.0.0.1.evil.example", 403)]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Sec-Fetch-Site", "none", 200)]
    [InlineData("Host", "localhost:8001", 200)]
    [InlineData("Host", "[::1]:8001", 200)]
    public async Task Web_pages_are_kept_out(string header, string value, int status)
    {
        await using var desk = await Desk.OpenAsync(s_on);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/_simulator/clock");
        request.Headers.Add(header, value);

        using var response = await desk.Client.SendAsync(request);

        Assert.Equal((HttpStatusCode)status, response.StatusCode);
    }

    [Fact]
    public async Task Its_own_origin_gets_in()
    {
        await using var desk = await Desk.OpenAsync(s_on);
        desk.Client.DefaultRequestHeaders.Add("Origin", desk.Exchange.Url.GetLeftPart(UriPartial.Authority));

        Assert.Equal(200, (await desk.GetAsync("/_simulator/clock")).Status);
    }

    [Theory]
    [InlineData("GET", "/_simulator/nothing")]
    [InlineData("PUT", "/_simulator/clock")]
    public async Task What_it_does_not_have_is_404(string method, string path)
    {
        await using var desk = await Desk.OpenAsync(s_on);

        Assert.Equal(404, (await desk.SendAsync(new HttpMethod(method), path)).Status);
    }

    private static async Task<string> IdAsync(Desk desk)
    {
        using var response = await desk.Client.GetAsync(new Uri("/v2/account", UriKind.Relative));
        return response.Headers.GetValues("X-Request-ID").Single();
    }
}
