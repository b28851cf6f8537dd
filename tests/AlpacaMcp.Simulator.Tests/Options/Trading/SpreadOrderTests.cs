using System.Text.Json.Nodes;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Tests.Orders;
using static AlpacaMcp.Simulator.Tests.Options.Trading.Contracts;

namespace AlpacaMcp.Simulator.Tests.Options.Trading;

/// <summary>The life of a multi-leg order on the wire. Bought at 5.05 and sold at 2.95, the spread costs 2.10.</summary>
public sealed class SpreadOrderTests
{
    private static readonly string s_open = Spread(1.50m, $"buy_to_open {Call(100)}", $"sell_to_open {Call(105)}");

    [Fact]
    public async Task Every_field_of_the_parent()
    {
        await using var desk = await OpenSpreadAsync();

        var order = (await desk.OrderAsync(s_open.With("""{"qty":"2","client_order_id":"mine"}"""))).Taken.AsObject();

        Assert.Equal(
            [
                "id", "client_order_id", "created_at", "updated_at", "submitted_at", "filled_at", "expired_at", "expires_at", "canceled_at", "failed_at",
                "replaced_at", "replaced_by", "replaces", "asset_id", "symbol", "asset_class", "notional", "qty", "filled_qty", "filled_avg_price",
                "order_class", "order_type", "type", "side", "position_intent", "time_in_force", "limit_price", "stop_price", "status", "extended_hours",
                "legs", "trail_percent", "trail_price", "hwm", "subtag", "source",
            ],
            order.Select(field => field.Key));
        Assert.Equal(
            """
            "mine" "" "" "" "" null "mleg" "limit" "limit" "2" "0" null "day" "1.5" null "pending_new" false null null
            """.Trim(),
            Values(order, "client_order_id asset_id symbol asset_class side position_intent order_class order_type type qty filled_qty filled_avg_price time_in_force limit_price stop_price status extended_hours notional filled_at"));
        Assert.Equal("\"2026-11-20T21:00:00Z\" \"2026-11-20T15:00:00Z\"", Values(order, "expires_at submitted_at"));
    }

    [Fact]
    public async Task Every_field_of_a_leg()
    {
        await using var desk = await OpenSpreadAsync();

        var order = await desk.OrderAsync(Spread(null, $"3 buy_to_open {Call(100)}", $"sell_to_open {Call(105)}").With("""{"qty":"2"}"""));
        var leg = order.Taken["legs"]![0]!.AsObject();

        Assert.Equal(2, order.Taken["legs"]!.AsArray().Count);
        Assert.Equal(
            $"\"{Call(100)}\" \"us_option\" \"buy\" \"buy_to_open\" \"mleg\" \"\" \"\" \"6\" \"3\" \"0\" \"day\" null null null \"pending_new\" null",
            Values(leg, "symbol asset_class side position_intent order_class order_type type qty ratio_qty filled_qty time_in_force limit_price stop_price notional status legs"));
        Assert.Equal((await desk.GetAsync($"/v2/options/contracts/{Call(100)}"))["id"], leg["asset_id"]!.ToString());
        Assert.Equal(("sell", "sell_to_open", "2", "1"), Side(order.Taken["legs"]![1]!));
    }

    [Theory]
    [InlineData("?nested=false")]
    [InlineData("?nested=true")]
    public async Task Legs_are_shown_under_their_parent_only_however_it_is_asked_for(string query)
    {
        await using var desk = await OpenSpreadAsync();
        var id = await desk.PlacedAsync(s_open);

        var list = (await desk.GetAsync($"/v2/orders{query}")).Taken.AsArray();
        var one = await desk.GetAsync($"/v2/orders/{id}{query}");

        Assert.Equal(id, Assert.Single(list)!["id"]!.ToString());
        Assert.Equal(2, list[0]!["legs"]!.AsArray().Count);
        Assert.Equal(2, one.Taken["legs"]!.AsArray().Count);
    }

    [Fact]
    public async Task It_is_found_by_the_symbols_of_its_legs()
    {
        await using var desk = await OpenSpreadAsync();
        await desk.PlacedAsync(s_open);

        Assert.Single((await desk.GetAsync($"/v2/orders?symbols={Call(105)}&asset_class=us_option")).Taken.AsArray());
        Assert.Equal("[]", (await desk.GetAsync($"/v2/orders?symbols={Call(110)}")).Text);
        Assert.Equal("[]", (await desk.GetAsync("/v2/orders?side=buy")).Text);
    }

    [Fact]
    public async Task All_legs_fill_together_when_their_net_reaches_the_limit()
    {
        await using var desk = await OpenSpreadAsync();
        var id = await desk.PlacedAsync(s_open);
        var before = (await desk.GetAsync($"/v2/orders/{id}"))["status"];
        desk.Exchange.Market.Pin(Call(100), 4.40m, 4.46m); // 4.46 less 2.95 is a cent above the limit
        var missed = (await desk.GetAsync($"/v2/orders/{id}"))["status"];
        desk.Exchange.Market.Pin(Call(100), 4.40m, 4.44m);

        var order = await desk.GetAsync($"/v2/orders/{id}");
        var legs = order.Taken["legs"]!.AsArray();

        Assert.Equal(("new", "new", "filled", "1.49", "1"), (before, missed, order["status"], order["filled_avg_price"], order["filled_qty"]));
        Assert.Equal(["filled 1 4.44", "filled 1 2.95"], legs.Select(leg => $"{leg!["status"]} {leg["filled_qty"]} {leg["filled_avg_price"]}"));
        Assert.Equal($"1 {Call(100)} -1 {Call(105)}", await desk.PositionsAsync());
    }

    [Fact]
    public async Task A_part_of_it_is_that_part_of_every_leg()
    {
        await using var desk = await OpenAsync(new SimulatorOptions { PartialFillPercent = 100 }, (Call(100), 5m), (Call(105), 3m), (Call(110), 2m));
        var id = await desk.PlacedAsync(Spread(2.10m, $"buy_to_open {Call(100)}", $"3 sell_to_open {Call(105)}", $"2 buy_to_open {Call(110)}").With("""{"qty":"5","limit_price":"9"}"""));

        var part = await desk.GetAsync($"/v2/orders/{id}");
        var units = int.Parse(part["filled_qty"]!, null);
        var small = await desk.SendAsync(HttpMethod.Patch, $"/v2/orders/{id}", $$"""{"qty":"{{units}}"}""");
        var added = await desk.SendAsync(HttpMethod.Patch, $"/v2/orders/{id}", """{"qty":"6"}""");
        desk.Step(TimeSpan.FromSeconds(5));
        var whole = await desk.GetAsync($"/v2/orders/{added["id"]}");

        Assert.InRange(units, 1, 4);
        Assert.Equal("partially_filled", part["status"]);
        Assert.Equal([units, 3 * units, 2 * units], FilledLegs(part));
        Assert.Equal((422, "qty must be > filled_qty"), (small.Status, small["message"]));
        Assert.Equal([units, 3 * units, 2 * units], FilledLegs(added));
        Assert.Equal(("filled", "6"), (whole["status"], whole["filled_qty"]));
        Assert.Equal([6, 18, 12], FilledLegs(whole));
        Assert.Equal($"6 {Call(100)} -18 {Call(105)} 12 {Call(110)}", await desk.PositionsAsync());
    }

    [Fact]
    public async Task A_fill_is_an_activity_for_each_leg()
    {
        await using var desk = await OpenSpreadAsync();
        var order = await desk.FilledAsync(Spread(null, $"buy_to_open {Call(100)}", $"sell_to_open {Call(105)}"));

        var fills = (await desk.GetAsync("/v2/account/activities/FILL?direction=asc")).Taken.AsArray();

        Assert.Equal([$"buy 1 {Call(100)} 5.05 fill", $"sell 1 {Call(105)} 2.95 fill"], fills.Select(fill => $"{fill!["side"]} {fill["qty"]} {fill["symbol"]} {fill["price"]} {fill["type"]}"));
        Assert.Equal(order.Taken["legs"]!.AsArray().Select(leg => leg!["id"]!.ToString()), fills.Select(fill => fill!["order_id"]!.ToString()));
    }

    [Fact]
    public async Task Cancelling_the_parent_cancels_its_legs()
    {
        await using var desk = await OpenSpreadAsync();
        var id = await desk.PlacedAsync(s_open);

        var answer = await desk.SendAsync(HttpMethod.Delete, $"/v2/orders/{id}");
        var order = await desk.GetAsync($"/v2/orders/{id}");

        Assert.Equal((204, "canceled"), (answer.Status, order["status"]));
        Assert.All(order.Taken["legs"]!.AsArray(), leg => Assert.Equal(("canceled", true), (leg!["status"]!.ToString(), leg["canceled_at"] is not null)));
    }

    [Fact]
    public async Task Cancelling_everything_names_the_parent_only()
    {
        await using var desk = await OpenSpreadAsync();
        var id = await desk.PlacedAsync(s_open);

        var answer = await desk.SendAsync(HttpMethod.Delete, "/v2/orders");

        Assert.Equal($$"""[{"id":"{{id}}","status":200}]""", answer.Text);
    }

    [Fact]
    public async Task The_parent_is_replaced_with_all_its_legs()
    {
        await using var desk = await OpenSpreadAsync();
        var id = await desk.PlacedAsync(s_open);
        await desk.GetAsync("/v2/account");

        var added = await desk.SendAsync(HttpMethod.Patch, $"/v2/orders/{id}", """{"limit_price":"1.60","qty":"3"}""");
        var old = await desk.GetAsync($"/v2/orders/{id}");

        Assert.Equal((200, id, "1.6", "3"), (added.Status, added["replaces"], added["limit_price"], added["qty"]));
        Assert.Equal(("", "mleg", "buy_to_open"), (added["symbol"], added["order_class"], added.Taken["legs"]![0]!["position_intent"]!.ToString()));
        Assert.Equal(["3", "3"], added.Taken["legs"]!.AsArray().Select(leg => leg!["qty"]!.ToString()));
        Assert.Equal(("replaced", added["id"]), (old["status"], old["replaced_by"]));
        Assert.All(old.Taken["legs"]!.AsArray(), leg => Assert.Equal("replaced", leg!["status"]!.ToString()));
        Assert.Equal("99520", await desk.AccountAsync("options_buying_power")); // three times 160
    }

    [Fact]
    public async Task A_leg_is_neither_cancelled_nor_replaced_by_itself()
    {
        await using var desk = await OpenSpreadAsync();
        var id = await desk.PlacedAsync(s_open);
        var leg = (await desk.GetAsync($"/v2/orders/{id}")).Taken["legs"]![0]!["id"];

        var cancel = await desk.SendAsync(HttpMethod.Delete, $"/v2/orders/{leg}");
        var replace = await desk.SendAsync(HttpMethod.Patch, $"/v2/orders/{leg}", """{"qty":"2"}""");
        await desk.SendAsync(HttpMethod.Delete, $"/v2/orders/{id}");
        await desk.GetAsync("/v2/account");
        var late = await desk.SendAsync(HttpMethod.Delete, $"/v2/orders/{leg}");

        Assert.Equal((422, """{"code":42210000,"message":"cannot cancel individual legs of a mleg order"}"""), (cancel.Status, cancel.Text));
        Assert.Equal((422, """{"code":42210000,"message":"cannot replace individual legs of a mleg order"}"""), (replace.Status, replace.Text));
        Assert.Equal((422, """{"code":42210000,"message":"leg order is already in canceled state"}"""), (late.Status, late.Text));
    }

    [Fact]
    public async Task A_day_order_expires_with_its_legs()
    {
        await using var desk = await OpenSpreadAsync();
        var id = await desk.PlacedAsync(s_open);
        desk.Step(TimeSpan.FromHours(6));

        var order = await desk.GetAsync($"/v2/orders/{id}");

        Assert.Equal(("expired", "2026-11-20T21:00:00Z"), (order["status"], order["expired_at"]));
        Assert.All(order.Taken["legs"]!.AsArray(), leg => Assert.Equal("expired", leg!["status"]!.ToString()));
    }

    [Fact]
    public async Task A_gtc_order_expires_with_the_first_of_its_contracts()
    {
        await using var desk = await OpenSpreadAsync();

        var order = await desk.OrderAsync(Spread(0.10m, $"buy_to_open {Call(100)}", $"sell_to_open {Call(105, "261204")}").With("""{"time_in_force":"gtc"}"""));

        Assert.Equal("2026-12-04T21:00:00Z", order["expires_at"]);
    }

    [Fact]
    public async Task One_event_tells_of_the_parent_with_its_legs()
    {
        var floor = new Floor();
        floor.Pin(4.95m, 5.05m, Call(100));
        floor.Pin(2.95m, 3.05m, Call(105));

        floor.Submit(new()
        {
            Qty = 1,
            Type = "market",
            TimeInForce = "day",
            OrderClass = "mleg",
            Legs = [new(Call(100), 1, "buy", "buy_to_open"), new(Call(105), 1, "sell", "sell_to_open")],
        });
        floor.Turn();

        Assert.Equal(["pending_new", "new", "fill"], floor.Heard.Where(told => told.Order.IsSpread).Select(told => told.Kind.Word()));
        Assert.Equal(2, floor.Heard.Count(told => told.Order.IsSpreadLeg)); // their fills, for the activities
    }

    private static int[] FilledLegs(Answer order) => [.. order.Taken["legs"]!.AsArray().Select(leg => int.Parse(leg!["filled_qty"]!.ToString(), null))];

    private static Task<Desk> OpenSpreadAsync() => OpenAsync((Call(100), 5m), (Call(105), 3m), (Call(105, "261204"), 1m));

    private static string Values(JsonObject order, string names) => string.Join(' ', names.Split(' ').Select(name => order[name]?.ToJsonString() ?? "null"));

    private static (string, string, string, string) Side(JsonNode leg) =>
        (leg["side"]!.ToString(), leg["position_intent"]!.ToString(), leg["qty"]!.ToString(), leg["ratio_qty"]!.ToString());
}
