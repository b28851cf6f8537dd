using System.Text.Json.Nodes;

namespace AlpacaMcp.Simulator.Tests.Orders;

/// <summary>Groups as the wire shows them.</summary>
public sealed class GroupWireTests
{
    private const string Bracket = """
        {"symbol":"AAPL","qty":"10","side":"buy","type":"limit","time_in_force":"gtc","limit_price":"98","order_class":"bracket",
         "take_profit":{"limit_price":"110"},"stop_loss":{"stop_price":"90","limit_price":"89.5"}}
        """;

    [Fact]
    public async Task The_answer_to_a_bracket_has_its_legs()
    {
        await using var desk = await OpenAsync();

        var parent = (await desk.OrderAsync(Bracket)).Taken;
        var (profit, stop) = (parent["legs"]![0]!, parent["legs"]![1]!);

        Assert.Equal("pending_new|bracket|10|gtc|buy_to_open", Words(parent, "status", "order_class", "qty", "time_in_force", "position_intent"));
        Assert.Equal("held|bracket|10|gtc|sell|limit|110||sell_to_close", Leg(profit));
        Assert.Equal("held|bracket|10|gtc|sell|stop_limit|89.5|90|sell_to_close", Leg(stop));
        Assert.Equal(6, new[] { parent, profit, stop }.SelectMany(order => new[] { order["id"]!.ToString(), order["client_order_id"]!.ToString() }).Distinct().Count());
        Assert.Null(profit["legs"]);
    }

    [Fact]
    public async Task An_oco_is_its_take_profit_with_the_stop_as_its_leg()
    {
        await using var desk = await OpenAsync();
        await desk.PlacedAsync("""{"symbol":"AAPL","qty":"10","side":"buy","type":"market","time_in_force":"day"}""");

        var parent = (await desk.OrderAsync("""
            {"symbol":"AAPL","qty":"10","side":"sell","type":"limit","time_in_force":"gtc","order_class":"oco",
             "take_profit":{"limit_price":"110"},"stop_loss":{"stop_price":"90"}}
            """)).Taken;

        Assert.Equal("pending_new|oco|limit|110|sell", Words(parent, "status", "order_class", "type", "limit_price", "side"));
        Assert.Equal("held|oco|10|gtc|sell|stop||90|sell_to_close", Leg(Assert.Single(parent["legs"]!.AsArray())!));
        Assert.Equal("0", (await desk.GetAsync("/v2/positions/AAPL"))["qty_available"]);
    }

    [Fact]
    public async Task Lists_show_legs_beside_their_parents_or_under_them()
    {
        await using var desk = await OpenAsync();
        var parent = (await desk.OrderAsync(Bracket)).Taken;
        var (profit, stop) = (parent["legs"]![0]!["id"]!.ToString(), parent["legs"]![1]!["id"]!.ToString());
        var id = parent["id"]!.ToString();

        var flat = await ListAsync(desk, "direction=asc");
        var nested = await ListAsync(desk, "nested=true");

        Assert.Equal([id, profit, stop], flat.Select(order => order["id"]!.ToString()));
        Assert.All(flat, order => Assert.Null(order["legs"]));
        Assert.Equal([id], nested.Select(order => order["id"]!.ToString()));
        Assert.Equal([profit, stop], nested[0]["legs"]!.AsArray().Select(leg => leg!["id"]!.ToString()));
        Assert.Null((await desk.GetAsync($"/v2/orders/{id}"))["legs"]);
        Assert.Equal(2, (await desk.GetAsync($"/v2/orders/{id}?nested=true")).Json["legs"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_nested_list_of_open_orders_keeps_a_filled_entry_while_its_exits_are_open()
    {
        await using var desk = await OpenAsync();
        var id = await desk.PlacedAsync(Bracket);
        desk.Exchange.Market.Pin("AAPL", 97.4m, 97.5m);

        var open = await ListAsync(desk, "nested=true");
        var closed = await ListAsync(desk, "nested=true&status=closed");
        var flat = await ListAsync(desk, "direction=asc");

        Assert.Equal("filled", Assert.Single(open)["status"]!.ToString());
        Assert.Equal((id, "new,held"), (open[0]["id"]!.ToString(), string.Join(',', open[0]["legs"]!.AsArray().Select(leg => leg!["status"]))));
        Assert.Empty(closed);
        Assert.Equal(["new", "held"], flat.Select(order => order["status"]!.ToString()));
    }

    [Fact]
    public async Task A_replaced_leg_gives_its_place_to_its_replacement()
    {
        await using var desk = await OpenAsync();
        var parent = (await desk.OrderAsync(Bracket)).Taken;
        var leg = parent["legs"]![0]!["id"]!.ToString();

        var added = await desk.SendAsync(HttpMethod.Patch, $"/v2/orders/{leg}", """{"limit_price":"112"}""");
        var legs = (await desk.GetAsync($"/v2/orders/{parent["id"]}?nested=true")).Json["legs"]!.AsArray();

        Assert.Equal((200, "held", "112", leg), (added.Status, added["status"], added["limit_price"], added["replaces"]));
        Assert.Equal(["held stop_limit", "held limit"], legs.Select(order => $"{order!["status"]} {order["type"]}"));
        Assert.Equal("replaced", (await desk.GetAsync($"/v2/orders/{leg}"))["status"]);
    }

    [Fact]
    public async Task Cancelling_all_names_each_member_once()
    {
        await using var desk = await OpenAsync();
        var parent = (await desk.OrderAsync(Bracket)).Taken;
        string[] ids = [parent["id"]!.ToString(), parent["legs"]![0]!["id"]!.ToString(), parent["legs"]![1]!["id"]!.ToString()];

        var canceled = await desk.SendAsync(HttpMethod.Delete, "/v2/orders");

        Assert.Equal(207, canceled.Status);
        Assert.Equal(ids.Select(id => $$"""{"id":"{{id}}","status":200}"""), canceled.Json.AsArray().Select(entry => entry!.ToJsonString()));
        Assert.All(await ListAsync(desk, "status=all"), order => Assert.Equal("canceled", order["status"]!.ToString()));
    }

    [Fact]
    public async Task A_held_leg_can_be_cancelled_once()
    {
        await using var desk = await OpenAsync();
        var parent = (await desk.OrderAsync(Bracket)).Taken;
        var leg = parent["legs"]![1]!["id"]!.ToString();

        Assert.Equal(204, (await desk.SendAsync(HttpMethod.Delete, $"/v2/orders/{leg}")).Status);
        Assert.Equal(422, (await desk.SendAsync(HttpMethod.Delete, $"/v2/orders/{leg}")).Status);
        Assert.Empty(await ListAsync(desk, ""));
    }

    private static async Task<Desk> OpenAsync()
    {
        var desk = await Desk.OpenAsync();
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100.01m);
        return desk;
    }

    private static async Task<List<JsonNode>> ListAsync(Desk desk, string query) =>
        [.. (await desk.GetAsync($"/v2/orders?{query}")).Taken.AsArray().Select(order => order!)];

    private static string Leg(JsonNode leg) =>
        Words(leg, "status", "order_class", "qty", "time_in_force", "side", "type", "limit_price", "stop_price", "position_intent");

    private static string Words(JsonNode order, params string[] fields) => string.Join('|', fields.Select(field => order[field]?.ToString()));
}
