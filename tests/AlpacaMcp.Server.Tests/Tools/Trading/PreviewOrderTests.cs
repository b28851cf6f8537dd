using System.Text.Json;
using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Server.Tests.Tools.Trading;

public sealed class PreviewOrderTests
{
    private const string Call260 = "AAPL260417C00260000";
    private const string Put240 = "AAPL260417P00240000";

    [Fact]
    public async Task Says_what_an_order_would_cost_and_sends_nothing()
    {
        await using var bench = await ToolBench.StartAsync();
        var power = Amount((await bench.AskExchangeAsync("/v2/account")).Text("buying_power"));

        var reply = (await bench.CallAsync("preview_order", """{"symbol":"AAPL","side":"buy","qty":10}""")).Content;

        Assert.Equal((true, true, false, "us_equity"), (Flag(reply, "would_be_sent"), Flag(reply, "valid"), Flag(reply, "reducing"), reply.Text("asset_class")));
        Assert.Equal((249.90m, 250m, 250m, 2_500m, 2_500m), (reply.Number("bid"), reply.Number("ask"), reply.Number("estimated_price"), reply.Number("estimated_cost"), reply.Number("worst_cost")));
        Assert.Equal((power, power - 2_500), (reply.Number("buying_power_before"), reply.Number("buying_power_after")));
        Assert.Equal(("AAPL", 0m, 10m, "opens"), Change(reply, 0));
        Assert.Equal(("passed", 2_500m, 10_000m), Rule(reply, "max_order_notional"));
        Assert.Equal(("passed", 2.5m, 20m), Rule(reply, "max_position_share"));
        Assert.Equal(("simulator", bench.Exchange.AccountNumber), (reply.Text("environment"), reply.Text("account")));
        Assert.False(reply.Has("objections"));
        Assert.Empty(bench.Changes);
        Assert.Empty(bench.Exchange.Book.Orders);
    }

    [Fact]
    public async Task What_it_says_comes_true_when_the_order_is_placed()
    {
        await using var bench = await ToolBench.StartAsync();
        const string Order = """{"symbol":"AAPL","side":"buy","qty":10,"type":"limit","limit_price":251}""";

        var preview = (await bench.CallAsync("preview_order", Order)).Content;
        await bench.CallAsync("place_stock_order", Order);

        var position = Assert.Single(bench.Exchange.Book.Positions);
        Assert.Equal((preview.Number("estimated_price"), Change(preview, 0).After), (position.AverageEntryPrice, position.Qty));

        // The exchange marks the position at the middle, 0.05 below the ask, and lends as much again on what is left.
        Assert.InRange(preview.Number("buying_power_after") - Amount((await bench.AskExchangeAsync("/v2/account")).Text("buying_power")), 0, 2 * 10 * 0.05m);
    }

    [Fact]
    public async Task Names_every_violation_and_judges_nothing_then()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("preview_order", """{"symbol":"AAPL","side":"buy","qty":-1,"type":"limit","position_intent":"buy_to_open"}""")).Content;

        Assert.Equal((false, false), (Flag(reply, "would_be_sent"), Flag(reply, "valid")));
        Assert.Equal(["position_intent", "qty", "limit_price"], reply.At("objections").EnumerateArray().Select(objection => objection.Text("field")));
        Assert.False(reply.Has("rules"));
        Assert.DoesNotContain(bench.Exchange.Requests.All, request => request.Path.StartsWith("/v2/orders", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Names_every_limit_in_the_way_with_its_numbers()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("preview_order", """{"symbol":"AAPL","side":"buy","qty":1001,"type":"limit","limit_price":300}""")).Content;

        Assert.Equal((false, true), (Flag(reply, "would_be_sent"), Flag(reply, "valid")));
        Assert.Equal(["ORDER_NOTIONAL", "ORDER_QUANTITY", "POSITION_SHARE", "GROSS_EXPOSURE", "DAILY_NOTIONAL", "PRICE_COLLAR"], reply.At("objections").EnumerateArray().Select(objection => objection.Text("code")));
        Assert.Equal(("denied", 1_001m, 1_000m), Rule(reply, "max_order_quantity"));
        Assert.Equal(250 * 1_001, reply.Number("estimated_cost")); // a limit above the ask trades at the ask
        Assert.Contains("would likely reject", reply.At("notes")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sale_of_what_is_held_is_exempt_from_limits_and_pays_fees()
    {
        await using var bench = await ToolBench.StartAsync(("ALPACA_MCP_DENIED_SYMBOLS", "AAPL"));
        await bench.PlaceAtExchangeAsync("""{"symbol":"AAPL","qty":"40","side":"buy","type":"market","time_in_force":"day"}""");

        var reply = (await bench.CallAsync("preview_order", """{"symbol":"aapl","side":"sell","qty":40}""")).Content;

        Assert.Equal((true, true), (Flag(reply, "would_be_sent"), Flag(reply, "reducing")));
        Assert.Equal(("exempt", 0m, 0m), Rule(reply, "symbol_allowed"));
        Assert.Equal(("AAPL", 40m, 0m, "closes"), Change(reply, 0));
        Assert.Equal(-40 * 249.90m, reply.Number("estimated_cost"));
        // By hand: 9,996 x 0.0000278 = 0.278; 40 x 0.000166 = 0.0066; 40 x 0.000046 = 0.0018; each up to the cent.
        Assert.Equal((0.28m, 0.01m, 0.01m, 0.30m), (reply.Number("estimated_fees.sec"), reply.Number("estimated_fees.taf"), reply.Number("estimated_fees.cat"), reply.Number("estimated_fees.total")));
        Assert.Contains("regulatory-fees", reply.Text("estimated_fees.source"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coin_is_known_by_its_slash()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Market.Pin("BTC/USD", 49_990m, 50_000m);
        var power = Amount((await bench.AskExchangeAsync("/v2/account")).Text("non_marginable_buying_power"));

        var reply = (await bench.CallAsync("preview_order", """{"symbol":"btc/usd","side":"buy","notional":"1000"}""")).Content;

        Assert.Equal(("crypto", 0.02m, 1_000m, 2.50m), (reply.Text("asset_class"), reply.Number("qty"), reply.Number("estimated_cost"), reply.Number("estimated_fees.crypto")));
        Assert.Equal((power, power - 1_000), (reply.Number("buying_power_before"), reply.Number("buying_power_after")));
        Assert.Empty(bench.Changes);
    }

    [Fact]
    public async Task Coins_for_an_amount_end_where_alpaca_cuts_them()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Market.Pin("BTC/USD", 69_990m, 70_000m);

        var reply = (await bench.CallAsync("preview_order", """{"symbol":"BTC/USD","side":"buy","notional":100}""")).Content;

        Assert.Equal(0.001428571m, reply.At("positions")[0].Number("after")); // 100 / 70,000
    }

    [Fact]
    public async Task A_field_that_the_kind_has_not_is_a_violation()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("preview_order", """{"symbol":"BTC/USD","side":"buy","notional":100,"extended_hours":true,"order_class":"bracket","take_profit_limit_price":90000}""")).Content;

        Assert.False(Flag(reply, "valid"));
        Assert.Equal(["extended_hours", "order_class", "take_profit_limit_price"], reply.At("objections").EnumerateArray().Select(objection => objection.Text("field")));
    }

    [Fact]
    public async Task An_option_says_what_it_adds_to_the_loss_and_what_its_last_day_brings()
    {
        await using var bench = await ToolBench.StartAsync();
        var quote = (await bench.AskExchangeAsync($"/v1beta1/options/quotes/latest?symbols={Call260}")).At($"quotes.{Call260}");

        var reply = (await bench.CallAsync("preview_order", $$"""{"symbol":"{{Call260}}","side":"buy","qty":2}""")).Content;

        var cost = 200 * quote.Number("ap");
        Assert.Equal(("us_option", cost, cost), (reply.Text("asset_class"), reply.Number("estimated_cost"), reply.Number("loss_added")));
        Assert.Equal((Call260, 0m, 2m, "opens"), Change(reply, 0));
        Assert.Equal((0.06m, 0.04m), (reply.Number("estimated_fees.orf"), reply.Number("estimated_fees.occ")));
        Assert.Contains("buys 200 shares for 52000 USD", reply.At("at_expiry")[0].GetString(), StringComparison.Ordinal);
        Assert.Empty(bench.Changes);
    }

    [Fact]
    public async Task A_naked_call_is_denied_in_the_preview_too()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("preview_order", $$"""{"symbol":"{{Call260}}","side":"sell","qty":1,"position_intent":"sell_to_open"}""")).Content;

        Assert.Equal((false, true), (Flag(reply, "would_be_sent"), Flag(reply, "valid")));
        Assert.Equal("denied", Rule(reply, "option_undefined_risk").Verdict);
        Assert.False(reply.Has("buying_power_after"));
    }

    [Fact]
    public async Task Legs_make_one_order_and_each_position_is_shown()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("preview_order", $$"""
            {"qty":1,"type":"limit","limit_price":6.10,"legs":[
            {"symbol":"{{Call260}}","ratio_qty":1,"position_intent":"buy_to_open"},
            {"symbol":"{{Put240}}","ratio_qty":1,"position_intent":"buy_to_open"}]}
            """)).Content;

        Assert.Equal(((Call260, 0m, 1m, "opens"), (Put240, 0m, 1m, "opens")), (Change(reply, 0), Change(reply, 1)));
        Assert.Equal(610, reply.Number("worst_cost"));
        Assert.Equal(2, reply.At("at_expiry").GetArrayLength());
    }

    [Fact]
    public async Task Leaves_no_trace_that_a_later_order_could_meet()
    {
        await using var bench = await ToolBench.StartAsync();
        const string Order = """{"symbol":"AAPL","side":"buy","qty":40,"type":"limit","limit_price":249}""";
        for (var times = 0; times < 3; times++)
            await bench.CallAsync("preview_order", Order);

        var first = await bench.CallAsync("place_stock_order", Order);
        var second = await bench.CallAsync("place_stock_order", Order.Replace("}", ",\"force_new\":true}", StringComparison.Ordinal));

        // Were a preview counted, the second order would pass a fifth of equity.
        Assert.False(first.IsError, first.Text);
        Assert.False(second.IsError, second.Text);
        Assert.Equal(2, bench.Changes.Count);
    }

    [Theory]
    [InlineData("/v2/positions", "STATE_UNREADABLE")]
    [InlineData("/v2/account", "ACCOUNT_UNREADABLE")]
    public async Task What_cannot_be_read_is_the_answer(string path, string code)
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Exchange.Faults.Add(new StatusBefore(500), new() { Method = "GET", PathPrefix = path, Times = 100 });

        var reply = (await bench.CallAsync("preview_order", """{"symbol":"AAPL","side":"buy","qty":1}""")).Content;

        Assert.Equal((false, true), (Flag(reply, "would_be_sent"), Flag(reply, "valid")));
        Assert.Equal(code, reply.At("objections")[0].Text("code"));
    }

    private static bool Flag(JsonElement json, string name) => json.At(name).GetBoolean();

    private static decimal Amount(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static (string Symbol, decimal Before, decimal After, string Effect) Change(JsonElement reply, int place)
    {
        var change = reply.At("positions")[place];
        return (change.Text("symbol"), change.Number("before"), change.Number("after"), change.Text("effect"));
    }

    private static (string Verdict, decimal Observed, decimal Limit) Rule(JsonElement reply, string name)
    {
        var columns = reply.At("rule_columns").EnumerateArray().Select(column => column.GetString()).ToList();
        var row = Assert.Single(reply.At("rules").EnumerateArray(), rule => rule[0].GetString() == name);
        decimal Number(string column) => columns.IndexOf(column) is >= 0 and var place && row[place].ValueKind == JsonValueKind.Number ? row[place].GetDecimal() : 0;
        return (row[1].GetString() ?? "", Number("observed"), Number("limit"));
    }
}
