using System.Globalization;

namespace AlpacaMcp.Simulator.Tests;

/// <summary>Sums worked out by hand.</summary>
public sealed class MoneyTests
{
    [Fact]
    public async Task Buying_and_selling_a_stock()
    {
        await using var desk = await PinnedAsync();

        await desk.PlacedAsync(Order("AAPL", "buy", "10", "day"));
        await ExpectAsync(desk, cash: "98999.9", equity: "99999.9", buyingPower: "198999.8", initialMargin: "500", maintenanceMargin: "300");
        await desk.PlacedAsync(Order("AAPL", "sell", "4", "day"));
        await ExpectAsync(desk, cash: "99399.86", equity: "99999.86", buyingPower: "199399.72", initialMargin: "300", maintenanceMargin: "180");
    }

    [Fact]
    public async Task Selling_short_and_covering()
    {
        await using var desk = await PinnedAsync();

        await desk.PlacedAsync(Order("AAPL", "sell", "10", "day"));
        await ExpectAsync(desk, cash: "100999.9", equity: "99999.9", buyingPower: "198999.8", initialMargin: "500", maintenanceMargin: "300");
        await desk.PlacedAsync(Order("AAPL", "buy", "10", "day"));
        await ExpectAsync(desk, cash: "99999.8", equity: "99999.8", buyingPower: "199999.6", initialMargin: "0", maintenanceMargin: "0");
    }

    [Fact]
    public async Task A_coin_costs_its_fee_in_coin_when_bought_and_in_dollars_when_sold()
    {
        await using var desk = await PinnedAsync();

        var bought = await desk.PlacedAsync(Order("BTC/USD", "buy", "0.5", "gtc"));
        // 0.49875 coins at the middle of 49,995 are 24,935.00625.
        await ExpectAsync(desk, cash: "75000", equity: "99935.01", buyingPower: "150000", initialMargin: "24935.01", maintenanceMargin: "24935.01");
        Assert.Equal("0.5", (await desk.GetAsync($"/v2/orders/{bought}"))["filled_qty"]);
        Assert.Equal("0.49875", (await desk.GetAsync("/v2/positions/BTCUSD"))["qty"]);

        await desk.PlacedAsync(Order("BTC/USD", "sell", "0.49875", "gtc"));
        // 24,932.5125 less 25 basis points of 24,932.51, which are 62.331275.
        await ExpectAsync(desk, cash: "99870.18", equity: "99870.18", buyingPower: "199740.36", initialMargin: "0", maintenanceMargin: "0");
    }

    [Fact]
    public async Task Open_orders_hold_buying_power_back()
    {
        await using var desk = await PinnedAsync();
        await desk.PlacedAsync("""{"symbol":"AAPL","qty":"100","side":"buy","type":"limit","time_in_force":"day","limit_price":"90"}""");

        var account = await desk.GetAsync("/v2/account");

        Assert.Equal(("191000", "91000", "100000"), (account["buying_power"], account["non_marginable_buying_power"], account["cash"]));
    }

    [Fact]
    public async Task A_short_sale_holds_three_percent_above_the_ask_back()
    {
        await using var desk = await PinnedAsync();
        await desk.PlacedAsync("""{"symbol":"AAPL","qty":"10","side":"sell","type":"limit","time_in_force":"day","limit_price":"101"}""");

        // Half of 10 x 100.01 x 1.03 is 515.0515.
        Assert.Equal("198969.9", (await desk.GetAsync("/v2/account"))["buying_power"]);
    }

    [Fact]
    public async Task Last_equity_is_that_of_the_last_close()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.PlacedAsync(Order("SPY", "buy", "10", "day"));
        var bought = await desk.GetAsync("/v2/account");
        Assert.Equal("100000", bought["last_equity"]);

        desk.Step(TimeSpan.FromHours(7));
        var closed = await desk.GetAsync("/v2/account");
        desk.Step(TimeSpan.FromDays(3));
        var monday = await desk.GetAsync("/v2/account");
        var friday = (await desk.GetAsync("/v2/stocks/SPY/bars?timeframe=1Day&start=2026-11-20&end=2026-11-20")).Taken["bars"]![0]!["c"]!.GetValue<decimal>();

        Assert.Equal("100000", closed["last_equity"]);
        Assert.Equal(decimal.Parse(bought["cash"]!, CultureInfo.InvariantCulture) + (10 * friday), decimal.Parse(monday["last_equity"]!, CultureInfo.InvariantCulture));
    }

    private static async Task<Desk> PinnedAsync()
    {
        var desk = await Desk.OpenAsync();
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100.01m);
        desk.Exchange.Market.Pin("BTC/USD", 49_990m, 50_000m);
        return desk;
    }

    private static async Task ExpectAsync(
        Desk desk, string cash, string equity, string buyingPower, string initialMargin, string maintenanceMargin)
    {
        var account = await desk.GetAsync("/v2/account");
        Assert.Equal(
            (cash, equity, buyingPower, initialMargin, maintenanceMargin),
            (account["cash"], account["equity"], account["buying_power"], account["initial_margin"], account["maintenance_margin"]));
    }

    private static string Order(string symbol, string side, string qty, string timeInForce) =>
        $$"""{"symbol":"{{symbol}}","qty":"{{qty}}","side":"{{side}}","type":"market","time_in_force":"{{timeInForce}}"}""";
}
