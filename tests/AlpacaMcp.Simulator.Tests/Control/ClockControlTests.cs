namespace AlpacaMcp.Simulator.Tests.Control;

public sealed class ClockControlTests
{
    private static readonly SimulatorOptions s_stepped = new() { Control = true, ClockMode = ClockMode.Stepped };

    [Theory]
    [InlineData("""{"advance":"00:05:00"}""", """{"now":"2026-11-20T15:05:00+00:00","mode":"stepped","speed":1}""")]
    [InlineData("""{"advance":"7.00:00:00"}""", """{"now":"2026-11-27T15:00:00+00:00","mode":"stepped","speed":1}""")]
    [InlineData("""{"to":"2026-11-27T09:30:00-05:00"}""", """{"now":"2026-11-27T14:30:00+00:00","mode":"stepped","speed":1}""")]
    [InlineData("""{"to":"2026-11-19T15:00:00Z"}""", """{"now":"2026-11-19T15:00:00+00:00","mode":"stepped","speed":1}""")]
    [InlineData("""{"resume":true}""", """{"now":"2026-11-20T15:00:00+00:00","mode":"simulated","speed":1}""")]
    [InlineData("""{"pause":true}""", """{"now":"2026-11-20T15:00:00+00:00","mode":"stepped","speed":1}""")]
    [InlineData("""{"speed":60}""", """{"now":"2026-11-20T15:00:00+00:00","mode":"stepped","speed":60}""")]
    public async Task The_clock_is_moved_and_read(string body, string state)
    {
        await using var desk = await Desk.OpenAsync(s_stepped);

        Assert.Equal(state, (await desk.SendAsync(HttpMethod.Post, "/_simulator/clock", body)).Text);
        Assert.Equal(state, (await desk.GetAsync("/_simulator/clock")).Text);
    }

    [Theory]
    [InlineData("{}", "exactly one of advance, to, pause, resume and speed is needed")]
    [InlineData("""{"pause":true,"speed":2}""", "exactly one of advance, to, pause, resume and speed is needed")]
    [InlineData("""{"sleep":1}""", "exactly one of advance, to, pause, resume and speed is needed")]
    [InlineData("""{"advance":"5 minutes"}""", "advance must be a span such as 00:05:00 or 7.00:00:00, at most 366 days")]
    [InlineData("""{"advance":"-00:05:00"}""", "advance must be a span such as 00:05:00 or 7.00:00:00, at most 366 days")]
    [InlineData("""{"advance":300}""", "advance must be a span such as 00:05:00 or 7.00:00:00, at most 366 days")]
    [InlineData("""{"to":"tomorrow"}""", "to must be a time such as 2026-11-27T14:30:00Z, from 1971 to 2058 and at most 366 days ahead")]
    [InlineData("""{"to":"2028-11-27T14:30:00Z"}""", "to must be a time such as 2026-11-27T14:30:00Z, from 1971 to 2058 and at most 366 days ahead")]
    [InlineData("""{"to":""}""", "to must be a time such as 2026-11-27T14:30:00Z, from 1971 to 2058 and at most 366 days ahead")]
    [InlineData("""{"speed":0}""", "speed must be a number from 0.001 to 100000")]
    [InlineData("""{"pause":false}""", "pause must be true")]
    [InlineData("x", "the body must be a JSON object")]
    public async Task What_is_wrong_is_said(string body, string message)
    {
        await using var desk = await Desk.OpenAsync(s_stepped);

        var answer = await desk.SendAsync(HttpMethod.Post, "/_simulator/clock", body);

        Assert.Equal((422, message), (answer.Status, answer["message"]));
        Assert.Equal(Desk.FridayTen, desk.Exchange.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Real_time_is_not_paused()
    {
        await using var desk = await Desk.OpenAsync(s_stepped with { ClockMode = ClockMode.RealTime });

        var answer = await desk.SendAsync(HttpMethod.Post, "/_simulator/clock", """{"pause":true}""");

        Assert.Equal((422, "pause does not go with real time"), (answer.Status, answer["message"]));
    }

    [Fact]
    public async Task A_step_has_played_the_market_when_it_answers()
    {
        await using var desk = await Desk.OpenAsync(s_stepped);
        await desk.PlacedAsync("""{"symbol":"AAPL","qty":"1","side":"buy","type":"limit","limit_price":"1","time_in_force":"day"}""");

        await desk.SendAsync(HttpMethod.Post, "/_simulator/clock", """{"to":"2026-11-20T21:00:00Z"}""");

        Assert.Equal("expired", Assert.Single(desk.Exchange.Book.Orders).Status);
    }
}
