namespace AlpacaMcp.Simulator.Tests;

public sealed class RequestLogTests
{
    [Fact]
    public async Task Every_request_is_written_down_as_it_came()
    {
        await using var desk = await Desk.OpenAsync();

        await desk.GetAsync("/v2/assets/BTC%2FUSD?x=1");
        desk.Step(TimeSpan.FromSeconds(3));
        await desk.OrderAsync("""{"symbol":"AAPL"}""");

        Assert.Equal(
            [
                new LoggedRequest("GET", "/v2/assets/BTC%2FUSD", "?x=1", "", Desk.FridayTen, true),
                new LoggedRequest("POST", "/v2/orders", "", """{"symbol":"AAPL"}""", Desk.FridayTen.AddSeconds(3), true),
            ],
            desk.Exchange.Requests.All);
    }

    [Fact]
    public async Task The_oldest_requests_are_forgotten_beyond_the_capacity()
    {
        await using var desk = await Desk.OpenAsync(new() { RequestLogCapacity = 2 });

        foreach (var path in (string[])["/v2/a", "/v2/b", "/v2/c"])
            await desk.GetAsync(path);

        Assert.Equal(["/v2/b", "/v2/c"], desk.Exchange.Requests.All.Select(request => request.Path));
        Assert.Equal(1, desk.Exchange.Requests.Forgotten);
    }

    [Fact]
    public void Large_bodies_push_out_the_oldest()
    {
        var log = new RequestLog();
        var body = new string('x', 1_000_000);

        for (var i = 0; i < 20; i++)
            log.Add(new LoggedRequest("POST", $"/{i}", "", body, Desk.FridayTen, true));

        Assert.Equal("/4", log.All[0].Path); // 16 million characters are 16 such bodies
        Assert.Equal(16, log.All.Count);
    }
}
