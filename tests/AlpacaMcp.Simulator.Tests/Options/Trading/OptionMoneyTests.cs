using AlpacaMcp.Simulator.Tests.Orders;
using static AlpacaMcp.Simulator.Tests.Options.Trading.Contracts;

namespace AlpacaMcp.Simulator.Tests.Options.Trading;

/// <summary>Cash, values and margin of single contracts; the account starts with 100,000.</summary>
public sealed class OptionMoneyTests
{
    [Fact]
    public async Task A_bought_call_is_paid_in_full_and_lends_nothing()
    {
        await using var desk = await OpenAsync((Call(100), 5m));

        var order = await desk.FilledAsync(Single(Call(100), "buy", 2));

        // Two contracts on a hundred shares each at the ask of 5.05; they are worth 5.00.
        Assert.Equal(("us_option", "buy_to_open", "5.05", "2"), (order["asset_class"], order["position_intent"], order["filled_avg_price"], order["filled_qty"]));
        Assert.Equal("98990 1000 0 99990", await desk.AccountAsync("cash", "long_market_value", "short_market_value", "equity"));
        Assert.Equal("1000 0 98990 98990", await desk.AccountAsync("initial_margin", "maintenance_margin", "options_buying_power", "non_marginable_buying_power"));
    }

    [Fact]
    public async Task A_position_in_contracts()
    {
        await using var desk = await OpenAsync((Call(100), 5m));
        await desk.FilledAsync(Single(Call(100), "buy", 2));

        var position = await desk.GetAsync($"/v2/positions/{Call(100)}");
        var byId = await desk.GetAsync($"/v2/positions/{position["asset_id"]}");

        Assert.Equal((Call(100), "", "us_option", "false"), (position["symbol"], position["exchange"], position["asset_class"], position["asset_marginable"]));
        Assert.Equal(("2", "2", "long", "5.05"), (position["qty"], position["qty_available"], position["side"], position["avg_entry_price"]));
        Assert.Equal(("1010", "1000", "-10", "5"), (position["cost_basis"], position["market_value"], position["unrealized_pl"], position["current_price"]));
        Assert.Equal("-0.0099009901", position["unrealized_plpc"]);
        Assert.Equal(position.Text, byId.Text);
    }

    [Fact]
    public async Task A_sold_put_keeps_the_cash_for_its_shares()
    {
        await using var desk = await OpenAsync((Put(95), 2.05m));

        await desk.FilledAsync(Single(Put(95), "sell"));

        // 200 come in; 9500 stay behind it; what it would cost to buy back is 205.
        Assert.Equal("100200 -205 99995", await desk.AccountAsync("cash", "short_market_value", "equity"));
        Assert.Equal("9295 9500 90700 181400", await desk.AccountAsync("initial_margin", "maintenance_margin", "options_buying_power", "buying_power"));
        Assert.Equal($"-1 {Put(95)}", await desk.PositionsAsync());
    }

    [Fact]
    public async Task An_open_sale_of_a_put_keeps_the_cash_already()
    {
        await using var desk = await OpenAsync((Put(95), 2.05m));

        var id = await desk.PlacedAsync(Single(Put(95), "sell", 1, """{"type":"limit","limit_price":"3"}"""));
        var reserved = await desk.AccountAsync("options_buying_power");
        await desk.SendAsync(HttpMethod.Delete, $"/v2/orders/{id}");

        Assert.Equal(("90500", "100000"), (reserved, await desk.AccountAsync("options_buying_power")));
    }

    [Fact]
    public async Task A_covered_call_keeps_the_shares()
    {
        await using var desk = await OpenAsync((Call(105), 1.55m));
        await desk.HoldAsync("""{"qty":"100"}""");
        await desk.FilledAsync(Single(Call(105), "sell"));

        var sale = await desk.OrderAsync(OrderText.Stock.With("""{"side":"sell","qty":"1"}"""));

        // 10001 for the shares, 150 from the call; the shares ask for 30 % of 10000, the call for nothing.
        Assert.Equal("90149 3000 99994", await desk.AccountAsync("cash", "maintenance_margin", "equity"));
        Assert.Equal("0", (await desk.GetAsync("/v2/positions/AAPL"))["qty_available"]);
        Assert.Equal((403, "40310000", "insufficient qty available for order (requested: 1, available: 0)"), (sale.Status, sale["code"], sale["message"]));
        Assert.Equal(("AAPL", "100", "100"), (sale["symbol"], sale["existing_qty"], sale["held_for_orders"]));
    }

    [Fact]
    public async Task Buying_back_frees_what_was_kept()
    {
        await using var desk = await OpenAsync((Put(95), 2.05m));
        await desk.FilledAsync(Single(Put(95), "sell", 2));

        var order = await desk.FilledAsync(Single(Put(95), "buy", 2));

        // Sold twice at 2.00, bought back at 2.10.
        Assert.Equal("buy_to_close", order["position_intent"]);
        Assert.Equal("99980 0 0 99980", await desk.AccountAsync("cash", "maintenance_margin", "initial_margin", "options_buying_power"));
        Assert.Equal("", await desk.PositionsAsync());
    }

    [Fact]
    public async Task A_purchase_that_outlives_a_sale_turns_the_position()
    {
        await using var desk = await OpenAsync((Put(95), 2.05m));
        await desk.PlacedAsync(Single(Put(95), "buy", 3, """{"type":"limit","limit_price":"1"}"""));
        await desk.FilledAsync(Single(Put(95), "sell", 1, """{"type":"limit","limit_price":"2"}"""));
        desk.Exchange.Market.Pin(Put(95), 0.90m, 1.00m);

        var position = await desk.GetAsync($"/v2/positions/{Put(95)}");

        // One sold at 2.00 and bought back at 1.00, two bought at 1.00: worth 0.95 each.
        Assert.Equal(("2", "1", "200", "190"), (position["qty"], position["avg_entry_price"], position["cost_basis"], position["market_value"]));
        Assert.Equal("99900 100090", await desk.AccountAsync("cash", "equity"));
    }

    [Fact]
    public async Task A_contract_is_closed_in_part_and_whole()
    {
        await using var desk = await OpenAsync((Call(100), 5m));
        await desk.FilledAsync(Single(Call(100), "buy", 3));

        var half = await desk.SendAsync(HttpMethod.Delete, $"/v2/positions/{Call(100)}?percentage=50");
        var left = await desk.PositionsAsync();
        await desk.SendAsync(HttpMethod.Delete, $"/v2/positions/{Call(100)}");

        Assert.Equal((200, "1", "sell_to_close", "market"), (half.Status, half["qty"], half["position_intent"], half["type"]));
        Assert.Equal(($"2 {Call(100)}", ""), (left, await desk.PositionsAsync()));
    }

    [Fact]
    public async Task A_contract_cannot_be_closed_while_the_market_is_closed()
    {
        await using var desk = await OpenAsync((Call(100), 5m));
        await desk.FilledAsync(Single(Call(100), "buy"));
        desk.Step(TimeSpan.FromHours(7));

        var answer = await desk.SendAsync(HttpMethod.Delete, $"/v2/positions/{Call(100)}");

        Assert.Equal((422, "42210000", "options market orders are only allowed during market hours"), (answer.Status, answer["code"], answer["message"]));
    }

    [Fact]
    public async Task Everything_is_closed_what_was_sold_first()
    {
        await using var desk = await OpenAsync((Call(100), 5m), (Call(105), 2m), (Call(110), 1m));
        await desk.HoldAsync("""{"qty":"100"}""");
        await desk.FilledAsync(Single(Call(110), "sell"));
        await desk.FilledAsync(Spread(null, $"buy_to_open {Call(100)}", $"sell_to_open {Call(105)}"));

        var closed = await desk.SendAsync(HttpMethod.Delete, "/v2/positions");

        Assert.Equal([200, 200, 200, 200], closed.Taken.AsArray().Select(entry => entry!["status"]!.GetValue<int>()));
        Assert.Equal([Call(105), Call(110), "AAPL", Call(100)], closed.Taken.AsArray().Select(entry => entry!["symbol"]!.ToString()));
        Assert.Equal("", await desk.PositionsAsync());
    }
}
