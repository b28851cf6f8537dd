using AlpacaMcp.Simulator.Tests.State;

namespace AlpacaMcp.Simulator.Tests.Control;

public sealed class KeptControlTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)] // its past is lived again even when it no longer answers
    public async Task A_price_that_was_set_is_kept_with_the_fill_it_brought_about(bool control)
    {
        using var kept = new KeptDesk();
        await using (var desk = await kept.OpenAsync(new() { Control = true }))
        {
            Assert.Equal(200, (await desk.SendAsync(HttpMethod.Post, "/_simulator/prices", """{"symbol":"AAPL","bid":99.5,"ask":100}""")).Status);
            await desk.PlacedAsync("""{"symbol":"AAPL","qty":"2","side":"buy","type":"market","time_in_force":"day"}""");
            desk.Step(TimeSpan.FromSeconds(5));
            Assert.Equal(99_800m, desk.Exchange.Book.Cash);
        }

        await using var again = await kept.OpenAsync(new() { Control = control });

        Assert.Equal(99_800m, again.Exchange.Book.Cash);
        Assert.Equal(control ? 200 : 404, (await again.GetAsync("/_simulator/clock")).Status);
    }

    [Fact]
    public async Task A_price_and_what_it_fills_are_one_turn_of_a_kept_exchange()
    {
        using var kept = new KeptDesk();
        await using var desk = await kept.OpenAsync(new() { Control = true });
        await desk.PlacedAsync("""{"symbol":"AAPL","qty":"2","side":"buy","type":"limit","limit_price":"50","time_in_force":"day"}""");
        await desk.GetAsync("/v2/account");
        using var before = kept.Crashed();

        await desk.SendAsync(HttpMethod.Post, "/_simulator/prices", """{"symbol":"AAPL","bid":49,"ask":49.5}""");

        using var after = kept.Crashed();
        Assert.Equal(99_901m, desk.Exchange.Book.Cash);
        // The request and its answer.
        Assert.Equal(2, File.ReadAllLines(after.Journal).Length - File.ReadAllLines(before.Journal).Length);
    }

    [Fact]
    public async Task A_kept_exchange_in_real_time_goes_on_in_real_time()
    {
        using var kept = new KeptDesk();
        var options = new SimulatorOptions { ClockMode = ClockMode.RealTime };
        await using (var desk = await kept.OpenAsync(options))
        {
            desk.Step(TimeSpan.FromHours(1));
            await desk.PlacedAsync("""{"symbol":"AAPL","qty":"2","side":"buy","type":"market","time_in_force":"day"}""");
        }

        await using var again = await kept.OpenAsync(options);

        Assert.Equal(again.System.GetUtcNow(), again.Exchange.Clock.GetUtcNow());
        Assert.Single(again.Exchange.Book.Orders);
    }
}
