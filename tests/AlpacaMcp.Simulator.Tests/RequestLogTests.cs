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
}
