using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Simulator.Tests.Faults;

public sealed class FaultTests
{
    private const string Order = """{"symbol":"AAPL","qty":"1","side":"buy","type":"limit","limit_price":"1","time_in_force":"day","client_order_id":"c"}""";
    private static readonly FaultRule s_posts = new() { Method = "POST", PathPrefix = "/v2/orders" };

    [Fact]
    public async Task A_lost_response_leaves_the_order_on_the_book()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Faults.Add(new LoseResponse(), s_posts);

        await Assert.ThrowsAsync<HttpRequestException>(() => desk.OrderAsync(Order));

        Assert.Equal("c", Assert.Single(desk.Exchange.Book.Orders).ClientOrderId);
        Assert.True(Assert.Single(desk.Exchange.Requests.All).Arrived);
    }

    [Fact]
    public async Task A_dropped_request_never_arrived()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Faults.Add(new DropRequest(), s_posts);

        await Assert.ThrowsAsync<HttpRequestException>(() => desk.OrderAsync(Order));

        Assert.Empty(desk.Exchange.Book.Orders);
        Assert.False(Assert.Single(desk.Exchange.Requests.All).Arrived);
        Assert.Empty(desk.Exchange.Requests.Arrivals("POST", "/v2/orders"));
    }

    [Theory]
    [InlineData(429, 42910000)]
    [InlineData(500, 50010000)]
    [InlineData(502, 50310000)]
    [InlineData(503, 50310000)]
    [InlineData(504, 50310000)]
    public async Task A_status_before_processing_leaves_nothing_behind(int status, int code)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Faults.Add(new StatusBefore(status), s_posts);

        var answer = await desk.OrderAsync(Order);

        Assert.Equal((status, code), (answer.Status, answer.Json["code"]!.GetValue<int>()));
        Assert.Empty(desk.Exchange.Book.Orders);
    }

    [Fact]
    public async Task A_status_may_say_when_to_come_back()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Faults.Add(new StatusBefore(429, TimeSpan.FromSeconds(1.5)), new FaultRule());

        using var response = await desk.Client.GetAsync(new Uri("/v2/account", UriKind.Relative));

        Assert.Equal(TimeSpan.FromSeconds(2), response.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task A_status_after_processing_leaves_the_order_on_the_book()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Faults.Add(new StatusAfter(504), s_posts);

        var answer = await desk.OrderAsync(Order);

        Assert.Equal((504, """{"code":50310000,"message":"service unavailable"}"""), (answer.Status, answer.Text));
        Assert.Single(desk.Exchange.Book.Orders);
    }

    [Fact]
    public async Task A_garbage_body_is_a_page_with_status_200()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Faults.Add(new GarbageBody(), s_posts);

        var answer = await desk.OrderAsync(Order);

        Assert.Equal(200, answer.Status);
        Assert.StartsWith("<html>", answer.Text, StringComparison.Ordinal);
        Assert.Single(desk.Exchange.Book.Orders);
    }

    [Fact]
    public async Task A_delayed_response_waits_for_its_release()
    {
        await using var desk = await Desk.OpenAsync();
        var delay = new DelayResponse();
        desk.Exchange.Faults.Add(delay, s_posts);

        var posting = desk.OrderAsync(Order);
        await delay.Processed;
        Assert.Single(desk.Exchange.Book.Orders);
        Assert.False(posting.IsCompleted);
        delay.Release();

        Assert.Equal("c", (await posting)["client_order_id"]);
    }

    [Fact]
    public async Task An_order_is_hidden_for_a_time()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Faults.Add(new HideOrder(TimeSpan.FromSeconds(30)), s_posts);
        var id = await desk.PlacedAsync(Order);

        Assert.Equal(404, (await desk.GetAsync($"/v2/orders/{id}")).Status);
        Assert.Equal(404, (await desk.GetAsync("/v2/orders:by_client_order_id?client_order_id=c")).Status);
        Assert.Equal("[]", (await desk.GetAsync("/v2/orders")).Text);
        Assert.Equal(422, (await desk.OrderAsync(Order)).Status); // the id is taken all the same
        desk.Step(TimeSpan.FromSeconds(30));
        Assert.Equal(200, (await desk.GetAsync($"/v2/orders/{id}")).Status);
    }

    [Fact]
    public async Task An_order_is_hidden_for_some_look_ups()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Faults.Add(new HideOrder(2), s_posts);
        var id = await desk.PlacedAsync(Order);

        Assert.Equal(404, (await desk.GetAsync($"/v2/orders/{id}")).Status);
        Assert.Equal("[]", (await desk.GetAsync("/v2/orders")).Text);
        Assert.Equal(200, (await desk.GetAsync($"/v2/orders/{id}")).Status);
    }

    [Fact]
    public async Task A_rule_skips_and_counts()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Faults.Add(new StatusBefore(500), new FaultRule { Method = "GET", PathPrefix = "/v2/acc", Skip = 1, Times = 2 });
        var statuses = new List<int>();

        foreach (var path in (string[])["/v2/account", "/v2/clock", "/v2/account", "/v2/account", "/v2/account"])
            statuses.Add((await desk.GetAsync(path)).Status);

        Assert.Equal([200, 200, 500, 500, 200], statuses);
    }
}
