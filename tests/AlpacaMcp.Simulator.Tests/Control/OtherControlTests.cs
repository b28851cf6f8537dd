using System.Text.Json.Nodes;

namespace AlpacaMcp.Simulator.Tests.Control;

public sealed class OtherControlTests
{
    private const string Market = """{"symbol":"AAPL","qty":"2","side":"buy","type":"market","time_in_force":"day","client_order_id":"c"}""";
    private static readonly SimulatorOptions s_on = new() { Control = true, ClockMode = ClockMode.Stepped };

    [Fact]
    public async Task A_price_is_set_and_an_order_fills_at_it()
    {
        await using var desk = await Desk.OpenAsync(s_on);

        var set = await desk.SendAsync(HttpMethod.Post, "/_simulator/prices", """{"symbol":"AAPL","bid":99.5,"ask":100}""");
        await desk.PlacedAsync(Market);

        Assert.Equal("""{"symbol":"AAPL","bid":99.5,"ask":100,"time":null}""", set.Text);
        Assert.Equal(100m, desk.Exchange.Book.Orders.Single().FilledAveragePrice);
    }

    [Fact]
    public async Task A_price_fills_a_waiting_order_before_it_answers()
    {
        await using var desk = await Desk.OpenAsync(s_on);
        await desk.PlacedAsync("""{"symbol":"AAPL","qty":"1","side":"buy","type":"limit","limit_price":"50","time_in_force":"day"}""");

        await desk.SendAsync(HttpMethod.Post, "/_simulator/prices", """{"symbol":"AAPL","bid":48,"ask":49}""");

        Assert.Equal(49m, desk.Exchange.Book.Orders.Single().FilledAveragePrice);
    }

    [Fact]
    public async Task A_price_moves_again_when_it_is_unset()
    {
        await using var desk = await Desk.OpenAsync(s_on);
        var free = (await desk.GetAsync("/v2/stocks/AAPL/quotes/latest")).Text;
        await desk.SendAsync(HttpMethod.Post, "/_simulator/prices", """{"symbol":"AAPL","bid":99.5,"ask":100}""");

        Assert.Equal(204, (await desk.SendAsync(HttpMethod.Delete, "/_simulator/prices?symbol=AAPL")).Status);

        Assert.Equal(free, (await desk.GetAsync("/v2/stocks/AAPL/quotes/latest")).Text);
    }

    [Theory]
    [InlineData("""{"bid":1,"ask":2}""", 404, "symbol not found: ")]
    [InlineData("""{"symbol":"NOPE","bid":1,"ask":2}""", 404, "symbol not found: NOPE")]
    [InlineData("""{"symbol":"AAPL","bid":2,"ask":1}""", 422, "ask must not be below the bid")]
    [InlineData("""{"symbol":"AAPL","bid":0,"ask":1}""", 422, "bid must be a number above 0")]
    [InlineData("""{"symbol":"AAPL","bid":"1","ask":1}""", 422, "bid must be a number above 0")]
    [InlineData("""{"symbol":"AAPL","bid":1}""", 422, "ask is missing")]
    [InlineData("""{"symbol":"AAPL","bid":1,"ask":1,"time":"soon"}""", 422, "time must be a time such as 2026-11-27T14:30:00Z")]
    [InlineData("""{"symbol":"AAPL","bid":1,"ask":1,"last":1}""", 422, "last is not known here")]
    public async Task A_wrong_price_is_refused(string body, int status, string message)
    {
        await using var desk = await Desk.OpenAsync(s_on);

        var answer = await desk.SendAsync(HttpMethod.Post, "/_simulator/prices", body);

        Assert.Equal((status, message), (answer.Status, answer["message"]));
    }

    [Fact]
    public async Task A_fault_is_scheduled_counted_and_forgotten()
    {
        await using var desk = await Desk.OpenAsync(s_on);
        const string script = """{"fault":"status_before","status":503,"rule":{"method":"GET","path":"/v2/account","times":2}}""";

        await desk.SendAsync(HttpMethod.Post, "/_simulator/faults", script);
        Assert.Equal(503, (await desk.GetAsync("/v2/account")).Status);
        Assert.Equal(
            """[{"fault":"status_before","rule":{"method":"GET","path":"/v2/account","body_contains":null,"times":2,"skip":0},"to_skip":0,"left":1}]""",
            (await desk.GetAsync("/_simulator/faults")).Text);
        Assert.Equal(204, (await desk.SendAsync(HttpMethod.Delete, "/_simulator/faults")).Status);

        Assert.Equal(200, (await desk.GetAsync("/v2/account")).Status);
        Assert.Equal("[]", (await desk.GetAsync("/_simulator/faults")).Text);
    }

    [Fact]
    public async Task A_wrong_fault_is_refused()
    {
        await using var desk = await Desk.OpenAsync(s_on);

        var answer = await desk.SendAsync(HttpMethod.Post, "/_simulator/faults", """{"fault":"status_before"}""");

        Assert.Equal((422, "status is missing"), (answer.Status, answer["message"]));
    }

    [Fact]
    public async Task The_book_is_shown()
    {
        await using var desk = await Desk.OpenAsync(s_on);
        await desk.SendAsync(HttpMethod.Post, "/_simulator/prices", """{"symbol":"AAPL","bid":99.5,"ask":100}""");
        await desk.PlacedAsync(Market);

        var book = (await desk.GetAsync("/_simulator/book")).Json;

        Assert.Equal(desk.Exchange.AccountNumber, book["account_number"]!.GetValue<string>());
        // 2 shares at 100 from 100,000; their value is at the middle of the quote or a side of it, 99 to 100.
        Assert.Equal(99_800m, book["cash"]!.GetValue<decimal>());
        Assert.InRange(book["equity"]!.GetValue<decimal>(), 99_999m, 100_000m);
        Assert.Equal(("c", "filled"), (book["orders"]![0]!["client_order_id"]!.GetValue<string>(), book["orders"]![0]!["status"]!.GetValue<string>()));
        Assert.Equal("""[{"symbol":"AAPL","qty":2,"average_entry_price":100}]""", Plain(book["positions"]!));
        Assert.Equal(["start", "fill AAPL"], book["ledger"]!.AsArray().Select(entry => entry!["text"]!.GetValue<string>()));
        Assert.All(book["ledger"]!.AsArray(), entry => Assert.Equal(0m, entry!["postings"]!.AsArray().Sum(posting => posting!["amount"]!.GetValue<decimal>())));
    }

    [Fact]
    public async Task The_book_is_paged_and_chosen_by_key()
    {
        var other = new SimulatorAccount { KeyId = "OTHER", SecretKey = "other-secret", StartCash = 5m };
        await using var desk = await Desk.OpenAsync(s_on with { MoreAccounts = [other] });
        for (var i = 0; i < 3; i++)
            await desk.PlacedAsync(Market.Replace("\"c\"", $"\"c{i}\"", StringComparison.Ordinal));

        var first = (await desk.GetAsync("/_simulator/book?limit=2")).Json;
        var second = (await desk.GetAsync($"/_simulator/book?limit=2&orders_after={first["next_orders"]}")).Json;

        Assert.Equal(["c0", "c1"], ClientIds(first));
        Assert.Equal(["c2"], ClientIds(second));
        Assert.Null(second["next_orders"]);
        Assert.Equal("5", (await desk.GetAsync("/_simulator/book?key=OTHER"))["cash"]);
        Assert.Equal(404, (await desk.GetAsync("/_simulator/book?key=NOBODY")).Status);
        Assert.Equal("limit must be a whole number from 1 to 1000", (await desk.GetAsync("/_simulator/book?limit=0"))["message"]);
        Assert.Equal("ledger_after must be a whole number from 0", (await desk.GetAsync("/_simulator/book?ledger_after=-1"))["message"]);
    }

    [Fact]
    public async Task A_bracket_is_shown_with_its_legs()
    {
        await using var desk = await Desk.OpenAsync(s_on);
        await desk.SendAsync(HttpMethod.Post, "/_simulator/prices", """{"symbol":"AAPL","bid":99.5,"ask":100}""");
        await desk.PlacedAsync("""{"symbol":"AAPL","qty":"1","side":"buy","type":"market","time_in_force":"day","order_class":"bracket","take_profit":{"limit_price":"150"},"stop_loss":{"stop_price":"50"}}""");

        var orders = (await desk.GetAsync("/_simulator/book")).Json["orders"]!.AsArray();

        Assert.Equal(3, orders.Count);
        Assert.Equal(2, orders[0]!["legs"]!.AsArray().Count);
    }

    [Fact]
    public async Task The_requests_are_shown_chosen_and_paged()
    {
        await using var desk = await Desk.OpenAsync(s_on with { RequestLogCapacity = 3 });
        foreach (var path in (string[])["/v2/forgotten", "/v2/account?x=1", "/v2/clock"])
            await desk.GetAsync(path);
        await desk.OrderAsync("{}");

        var all = (await desk.GetAsync("/_simulator/requests?limit=2")).Json;
        var posts = (await desk.GetAsync("/_simulator/requests?method=post&path=/v2/orders")).Json;

        Assert.Equal(["2 GET /v2/account?x=1", "3 GET /v2/clock"], Lines(all));
        Assert.Equal(("3", "1", "[]"), (all["next"]!.ToString(), all["forgotten"]!.ToString(), Plain(all["failures"]!)));
        Assert.Equal(["4 POST /v2/orders"], Lines((await desk.GetAsync("/_simulator/requests?after=3")).Json));
        Assert.Equal(("{}", true), (posts["requests"]![0]!["body"]!.GetValue<string>(), posts["requests"]![0]!["arrived"]!.GetValue<bool>()));
        Assert.Null(posts["next"]);
    }

    private static IEnumerable<string> ClientIds(JsonNode book) =>
        book["orders"]!.AsArray().Select(order => order!["client_order_id"]!.GetValue<string>());

    private static IEnumerable<string> Lines(JsonNode page) =>
        page["requests"]!.AsArray().Select(request => $"{request!["number"]} {request["method"]} {request["path"]}{request["query"]}");

    private static string Plain(JsonNode node) => node.ToJsonString();
}
