namespace AlpacaMcp.Simulator.Tests;

/// <summary>Orders come and prices move; who looks on in between changes nothing.</summary>
public sealed class LooksTests
{
    private static readonly string[] s_orders =
    [
        """{"symbol":"AAPL","qty":"10","side":"buy","type":"market","time_in_force":"day"}""",
        """{"symbol":"MSFT","qty":"8","side":"buy","type":"market","time_in_force":"gtc","order_class":"bracket","take_profit":{"limit_price":"505"},"stop_loss":{"stop_price":"495"}}""",
        """{"symbol":"BTC/USD","notional":"500","side":"buy","type":"market","time_in_force":"gtc"}""",
        """{"symbol":"AAPL","qty":"4","side":"sell","type":"trailing_stop","trail_percent":"0.1","time_in_force":"gtc"}""",
        """{"symbol":"SPY","qty":"5","side":"sell","type":"market","time_in_force":"day"}""",
        """{"symbol":"F","qty":"20","side":"buy","type":"limit","limit_price":"100","time_in_force":"ioc"}""",
        """{"symbol":"AAPL","qty":"6","side":"sell","type":"limit","limit_price":"1","time_in_force":"day"}""",
    ];

    [Fact]
    public async Task Whoever_looks_on_the_same_happens_at_the_same_time()
    {
        var unseen = await PlayAsync(looks: 0);

        Assert.Equal(unseen, await PlayAsync(looks: 1));
        Assert.Equal(unseen, await PlayAsync(looks: 9));
        Assert.Contains("partial_fill", unseen[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_in_the_last_second_of_a_session_trades_though_nobody_looks_before_its_end()
    {
        await using var desk = await Desk.OpenAsync(new() { StartAt = new DateTimeOffset(2026, 11, 20, 20, 59, 59, 900, TimeSpan.Zero) });
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100.01m);
        var id = await desk.PlacedAsync(s_orders[0]);

        desk.Step(TimeSpan.FromMinutes(1));

        Assert.Equal("filled", (await desk.GetAsync($"/v2/orders/{id}"))["status"]);
    }

    private static async Task<List<string>> PlayAsync(int looks)
    {
        await using var desk = await Desk.OpenAsync(new() { PartialFillPercent = 60 });
        desk.Exchange.Market.Pin("MSFT", 499.9m, 500.1m);
        for (var i = 0; i < s_orders.Length; i++)
        {
            await desk.OrderAsync(s_orders[i]);
            if (i == s_orders.Length - 2)
                desk.Exchange.Market.Pin("MSFT", 505.5m, 505.6m);
            await StepAsync(desk, TimeSpan.FromSeconds(4.5), looks);
        }
        await StepAsync(desk, TimeSpan.FromMinutes(9), looks);
        return [(await desk.GetAsync("/v2/positions")).Text, (await desk.GetAsync("/v2/orders?status=all&nested=true")).Text, (await desk.GetAsync("/v2/account/activities")).Text];
    }

    private static async Task StepAsync(Desk desk, TimeSpan time, int looks)
    {
        for (var look = 0; look < looks; look++)
        {
            await desk.GetAsync("/v2/orders?status=all");
            desk.Step(time / (looks + 1));
            await desk.GetAsync("/v2/positions");
        }
        desk.Step(time / (looks + 1));
    }
}
