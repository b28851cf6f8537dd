namespace AlpacaMcp.Simulator.Tests.Orders;

public sealed class ReplaceAndCancelTests
{
    private const string Resting = """{"symbol":"AAPL","qty":"10","side":"buy","type":"limit","time_in_force":"day","limit_price":"50","client_order_id":"mine"}""";

    [Fact]
    public async Task A_replacement_is_a_new_order_that_carries_the_rest_over()
    {
        await using var desk = await Desk.OpenAsync();
        var id = await desk.PlacedAsync(Resting);

        var added = await desk.SendAsync(HttpMethod.Patch, $"/v2/orders/{id}", """{"limit_price":51.5}""");
        var old = await desk.GetAsync($"/v2/orders/{id}");

        Assert.Equal(200, added.Status);
        Assert.NotEqual(id, added["id"]);
        Assert.Equal((id, "10", "51.5"), (added["replaces"], added["qty"], added["limit_price"]));
        Assert.NotEqual("mine", added["client_order_id"]);
        Assert.Equal(("replaced", added["id"]), (old["status"], old["replaced_by"]));
        Assert.Equal("2026-11-20T15:00:00Z", old["replaced_at"]);
    }

    [Theory]
    [InlineData("""{}""", "order parameters are not changed")]
    [InlineData("""{"qty":"10"}""", "order parameters are not changed")]
    [InlineData("""{"qty":"1.5"}""", "qty must be integer")]
    [InlineData("""{"qty":"0"}""", "qty must be > 0")]
    [InlineData("""{"stop_price":"40"}""", "limit orders must not have stop_price")]
    [InlineData("""{"client_order_id":"mine"}""", "client_order_id must be unique")]
    [InlineData("""{"limit_price":"51.555"}""", "invalid limit_price 51.555. sub-penny increment does not fulfill minimum pricing criteria")]
    public async Task A_bad_replacement_leaves_the_order_alone(string body, string message)
    {
        await using var desk = await Desk.OpenAsync();
        var id = await desk.PlacedAsync(Resting);

        var answer = await desk.SendAsync(HttpMethod.Patch, $"/v2/orders/{id}", body);

        Assert.Equal((422, message), (answer.Status, answer["message"]));
        Assert.Equal("new", (await desk.GetAsync($"/v2/orders/{id}"))["status"]);
    }

    [Fact]
    public async Task A_replacement_may_use_the_money_the_old_order_held()
    {
        await using var desk = await Desk.OpenAsync();
        var id = await desk.PlacedAsync(Resting.Replace("\"10\"", "\"3900\"", StringComparison.Ordinal)); // 195,000 of 200,000

        Assert.Equal(200, (await desk.SendAsync(HttpMethod.Patch, $"/v2/orders/{id}", """{"qty":"4000"}""")).Status);
    }

    [Fact]
    public async Task A_queued_order_cannot_be_replaced()
    {
        await using var desk = await Desk.OpenAsync(new() { StartAt = new(2026, 11, 21, 15, 0, 0, TimeSpan.Zero) });
        var id = await desk.PlacedAsync(Resting);

        var answer = await desk.SendAsync(HttpMethod.Patch, $"/v2/orders/{id}", """{"qty":"11"}""");

        Assert.Equal((422, "cannot replace order in accepted status"), (answer.Status, answer["message"]));
    }

    [Fact]
    public async Task A_cancelled_order_cannot_be_cancelled_again()
    {
        await using var desk = await Desk.OpenAsync();
        var id = await desk.PlacedAsync(Resting);

        var first = await desk.SendAsync(HttpMethod.Delete, $"/v2/orders/{id}");
        var second = await desk.SendAsync(HttpMethod.Delete, $"/v2/orders/{id}");

        Assert.Equal((204, ""), (first.Status, first.Text));
        Assert.Equal((422, """{"code":42210000,"message":"order is already in \u0022canceled\u0022 state"}"""), (second.Status, second.Text));
        Assert.Equal("2026-11-20T15:00:00Z", (await desk.GetAsync($"/v2/orders/{id}"))["canceled_at"]);
    }

    [Fact]
    public async Task Cancelling_all_names_every_open_order()
    {
        await using var desk = await Desk.OpenAsync();
        var first = await desk.PlacedAsync(Resting);
        var second = await desk.PlacedAsync(Resting.Replace("mine", "other", StringComparison.Ordinal));

        var all = await desk.SendAsync(HttpMethod.Delete, "/v2/orders");
        var none = await desk.SendAsync(HttpMethod.Delete, "/v2/orders");

        Assert.Equal((207, $$"""[{"id":"{{first}}","status":200},{"id":"{{second}}","status":200}]"""), (all.Status, all.Text));
        Assert.Equal((207, "[]"), (none.Status, none.Text));
    }

    [Theory]
    [InlineData("GET", "abc", 422, 40010001)]
    [InlineData("DELETE", "abc", 422, 40010001)]
    [InlineData("PATCH", "abc", 422, 40010001)]
    [InlineData("GET", "11111111-2222-4333-8444-555555555555", 404, 40410000)]
    [InlineData("DELETE", "11111111-2222-4333-8444-555555555555", 404, 40410000)]
    [InlineData("PATCH", "11111111-2222-4333-8444-555555555555", 404, 40410000)]
    public async Task An_unknown_order_is_not_found(string method, string id, int status, int code)
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.SendAsync(new HttpMethod(method), $"/v2/orders/{id}", method == "PATCH" ? """{"qty":"2"}""" : null);

        Assert.Equal((status, code), (answer.Status, answer.Json["code"]!.GetValue<int>()));
    }
}
