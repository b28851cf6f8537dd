using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace AlpacaMcp.Simulator.Tests.Streams;

public sealed class TradingStreamTests
{
    private const string Listen = """{"action":"listen","data":{"streams":["trade_updates"]}}""";

    // https://docs.alpaca.markets/docs/websocket-streaming has the second form, current clients send the first.
    [Theory]
    [InlineData("""{"action":"auth","key":"SIMULATOR","secret":"simulator-secret"}""", "authorized")]
    [InlineData("""{"action":"authenticate","data":{"key_id":"SIMULATOR","secret_key":"simulator-secret"}}""", "authorized")]
    [InlineData("""{"action":"auth","key":"SIMULATOR","secret":"wrong"}""", "unauthorized")]
    [InlineData("""{"action":"authenticate","data":{"key_id":"SIMULATOR"}}""", "unauthorized")]
    [InlineData("""{"action":"authenticate"}""", "unauthorized")]
    public async Task Both_forms_of_authentication_are_answered(string message, string status)
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.OpenAsync(desk, "/stream");

        var answer = await client.AskAsync(message);

        Assert.Equal($$$"""{"stream":"authorization","data":{"action":"authenticate","status":"{{{status}}}"}}""", answer.ToJsonString());
        Assert.Equal(WebSocketMessageType.Binary, client.FrameType);
    }

    [Fact]
    public async Task Who_is_not_authorized_cannot_listen()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.OpenAsync(desk, "/stream");

        Assert.Equal("""{"stream":"authorization","data":{"action":"listen","status":"unauthorized"}}""", (await client.AskAsync(Listen)).ToJsonString());
    }

    [Fact]
    public async Task A_binary_frame_is_as_good_as_a_text_frame()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.OpenAsync(desk, "/stream");

        await client.SayBinaryAsync(Encoding.UTF8.GetBytes(Listen));

        Assert.Equal("listen", (string?)(await client.HearAsync())["data"]?["action"]);
    }

    [Fact]
    public async Task The_list_of_streams_replaces_the_one_before()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.TradingAsync(desk);

        Assert.Equal("""{"stream":"listening","data":{"streams":[]}}""", (await client.AskAsync("""{"action":"listen","data":{"streams":[]}}""")).ToJsonString());
        await desk.PlacedAsync(Orders.Limit("AAPL", 1));
        var again = await client.AskAsync("""{"action":"listen","data":{"streams":["account_updates","trade_updates"]}}""");

        // The order placed while nobody listened is not told, and the stream that does not exist is dropped.
        Assert.Equal("""{"stream":"listening","data":{"streams":["trade_updates"]}}""", again.ToJsonString());
        var second = await desk.PlacedAsync(Orders.Limit("AAPL", 1));
        Assert.Equal(second, (string?)(await client.HearAsync())["data"]?["order"]?["id"]);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"action":"dance"}""")]
    [InlineData("""{"data":{}}""")]
    [InlineData("""{"action":7}""")]
    public async Task What_it_does_not_understand_is_an_error_and_nothing_else(string message)
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.TradingAsync(desk);

        var answer = await client.AskAsync(message);

        Assert.Equal("error", (string?)answer["action"]);
        Assert.NotEqual("", (string?)answer["data"]?["error_message"]);
        Assert.Equal("listening", (string?)(await client.AskAsync(Listen))["stream"]);
    }

    [Fact]
    public async Task A_market_order_is_pending_then_new_then_filled()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.TradingAsync(desk);

        var placed = (await desk.OrderAsync(Orders.Market("AAPL", 10))).Taken;
        desk.Step(TimeSpan.FromSeconds(1));
        var updates = await client.HearAsync(3);

        Assert.Equal(["pending_new", "new", "fill"], updates.Select(Event));
        Assert.True(JsonNode.DeepEquals(placed, updates[0]["data"]!["order"]));
        var filled = (await desk.GetAsync($"/v2/orders/{placed["id"]}")).Json;
        var data = updates[2]["data"]!;
        Assert.True(JsonNode.DeepEquals(filled, data["order"]));
        Assert.Equal((string?)filled["filled_avg_price"], (string?)data["price"]);
        Assert.Equal(("10", "10"), ((string?)data["qty"], (string?)data["position_qty"]));
        Assert.Equal((string?)filled["filled_at"], (string?)data["timestamp"]);
        Assert.Equal((string?)data["timestamp"], (string?)data["at"]);
        Assert.All(updates.Take(2), update => Assert.Null(update["data"]!["price"]));
        Assert.Equal(3, updates.Select(update => (string?)update["data"]!["execution_id"]).Distinct().Count());
        Assert.Equal(3, updates.Select(update => (string?)update["data"]!["event_id"]).Distinct().Count());
        Assert.All(updates, update => Assert.Matches("^[0-7][0-9A-HJKMNP-TV-Z]{25}$", (string?)update["data"]!["event_id"]));
    }

    [Fact]
    public async Task A_short_position_is_negative()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.TradingAsync(desk);

        await desk.PlacedAsync(Orders.Market("AAPL", 3, "sell"));
        desk.Step(TimeSpan.FromSeconds(1));

        Assert.Equal("-3", (string?)(await client.HearAsync(3))[2]["data"]!["position_qty"]);
    }

    [Fact]
    public async Task A_canceled_order_is_pending_cancel_then_canceled()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.TradingAsync(desk);

        var id = await desk.PlacedAsync(Orders.Limit("AAPL", 1));
        await client.HearAsync(1);
        await desk.SendAsync(HttpMethod.Delete, $"/v2/orders/{id}");
        desk.Step(TimeSpan.FromSeconds(1));

        var updates = await client.HearAsync(3);
        Assert.Equal(["new", "pending_cancel", "canceled"], updates.Select(Event));
        Assert.True(JsonNode.DeepEquals((await desk.GetAsync($"/v2/orders/{id}")).Json, updates[2]["data"]!["order"]));
    }

    [Fact]
    public async Task A_replaced_order_is_told_as_the_old_one_and_then_comes_the_new_one()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.TradingAsync(desk);

        var old = await desk.PlacedAsync(Orders.Limit("AAPL", 1));
        desk.Step(TimeSpan.FromSeconds(1));
        await client.HearAsync(2);
        var added = (await desk.SendAsync(HttpMethod.Patch, $"/v2/orders/{old}", """{"qty":"2"}""")).Taken;
        desk.Step(TimeSpan.FromSeconds(1));
        var updates = await client.HearAsync(3);

        Assert.Equal(["replaced", "pending_new", "new"], updates.Select(Event));
        Assert.Equal(old, (string?)updates[0]["data"]!["order"]!["id"]);
        Assert.Equal((string?)added["id"], (string?)updates[0]["data"]!["order"]!["replaced_by"]);
        Assert.Equal(old, (string?)updates[2]["data"]!["order"]!["replaces"]);
    }

    [Fact]
    public async Task A_bracket_is_told_with_its_legs_which_wake_when_it_fills()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.TradingAsync(desk);

        var placed = (await desk.OrderAsync("""
            {"symbol":"AAPL","qty":"2","side":"buy","type":"market","time_in_force":"gtc","order_class":"bracket",
             "take_profit":{"limit_price":"900"},"stop_loss":{"stop_price":"10"}}
            """)).Taken;
        desk.Step(TimeSpan.FromSeconds(1));
        var updates = await client.HearAsync(6);

        var (entry, profit, stop) = ((string)placed["id"]!, (string)placed["legs"]![0]!["id"]!, (string)placed["legs"]![1]!["id"]!);
        Assert.Equal(
            [("pending_new", entry), ("held", profit), ("held", stop), ("new", entry), ("fill", entry), ("new", profit)],
            updates.Select(update => (Event(update)!, (string)update["data"]!["order"]!["id"]!)));
        Assert.True(JsonNode.DeepEquals(placed, updates[0]["data"]!["order"]));
        Assert.Equal([profit, stop], updates[4]["data"]!["order"]!["legs"]!.AsArray().Select(leg => (string)leg!["id"]!));
    }

    [Fact]
    public async Task Fills_come_without_anyone_asking()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.TradingAsync(desk);
        desk.Exchange.Market.Pin("AAPL", 100m, 101m);
        var id = await desk.PlacedAsync("""{"symbol":"AAPL","qty":"1","side":"buy","type":"limit","limit_price":"90","time_in_force":"day"}""");
        desk.Step(TimeSpan.FromSeconds(1));
        await client.HearAsync(2);

        desk.Exchange.Market.Pin("AAPL", 80m, 81m);
        desk.Step(TimeSpan.FromSeconds(1));

        var fill = await client.HearAsync();
        Assert.Equal(("fill", id, "81"), (Event(fill), (string?)fill["data"]!["order"]!["id"], (string?)fill["data"]!["price"]));
    }

    [Fact]
    public async Task Accounts_do_not_hear_each_other()
    {
        await using var desk = await Desk.OpenAsync(new() { MoreAccounts = [new() { KeyId = "OTHER", SecretKey = "other-secret" }] });
        await using var first = await StreamClient.TradingAsync(desk);
        await using var other = await StreamClient.TradingAsync(desk, "OTHER", "other-secret");

        var mine = await desk.PlacedAsync(Orders.Limit("AAPL", 1));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(desk.Exchange.Url, "/v2/orders")) { Content = new StringContent(Orders.Limit("MSFT", 1)) };
        request.Headers.Add("APCA-API-KEY-ID", "OTHER");
        request.Headers.Add("APCA-API-SECRET-KEY", "other-secret");
        using var plain = new HttpMessageInvoker(new SocketsHttpHandler());
        using var response = await plain.SendAsync(request, CancellationToken.None);
        Assert.True(response.IsSuccessStatusCode);

        Assert.Equal(mine, (string?)(await first.HearAsync())["data"]!["order"]!["id"]);
        Assert.Equal("MSFT", (string?)(await other.HearAsync())["data"]!["order"]!["symbol"]);
        Assert.Equal("listening", (string?)(await first.AskAsync(Listen))["stream"]);
    }

    [Fact]
    public async Task A_client_that_asks_for_it_gets_message_pack()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.OpenAsync(desk, "/stream", packed: true);

        await client.AskAsync("""{"action":"auth","key":"SIMULATOR","secret":"simulator-secret"}""");
        Assert.Equal("trade_updates", (string?)(await client.AskAsync(Listen))["data"]!["streams"]![0]);
        var placed = (await desk.OrderAsync(Orders.Limit("AAPL", 1))).Taken;

        Assert.Equal(placed.ToJsonString(), (await client.HearAsync())["data"]!["order"]!.ToJsonString());
    }

    private static string? Event(JsonNode update) => (string?)update["data"]?["event"];
}
