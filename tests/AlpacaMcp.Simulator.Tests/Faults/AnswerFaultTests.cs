using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Simulator.Tests.Faults;

/// <summary>Faults whose answers arrive whole.</summary>
public sealed class AnswerFaultTests
{
    private const string Order = """{"symbol":"AAPL","qty":"1","side":"buy","type":"limit","limit_price":"1","time_in_force":"day","client_order_id":"c"}""";
    private static readonly FaultRule s_posts = new() { Method = "POST", PathPrefix = "/v2/orders" };

    [Fact]
    public async Task Json_may_break_off()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Faults.Add(new GarbageBody(claimsJson: true), s_posts);

        var answer = await desk.OrderAsync(Order);

        Assert.Equal((200, """{"id":"61e69015-"""), (answer.Status, answer.Text));
        Assert.Single(desk.Exchange.Book.Orders);
    }

    [Fact]
    public async Task A_body_may_be_the_tests_own()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Faults.Add(new SubstituteBody("""{"id":"ü"}"""), s_posts);

        var answer = await desk.OrderAsync(Order);

        Assert.Equal((200, """{"id":"ü"}"""), (answer.Status, answer.Text));
        Assert.Single(desk.Exchange.Book.Orders);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_status_after_processing_hides_an_order(int status)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Faults.Add(new StatusAfter(status), s_posts);

        Assert.Equal(status, (await desk.OrderAsync(Order)).Status);
        Assert.Single(desk.Exchange.Book.Orders);
    }

    [Fact]
    public async Task When_to_come_back_may_be_a_date()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Faults.Add(new StatusBefore(429, TimeSpan.FromSeconds(90), retryAfterIsDate: true), new FaultRule());

        using var response = await desk.Client.GetAsync(new Uri("/v2/account", UriKind.Relative));

        Assert.Equal("Fri, 20 Nov 2026 15:01:30 GMT", response.Headers.GetValues("Retry-After").Single());
    }

    [Fact]
    public async Task When_to_come_back_may_be_unsaid()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Faults.Add(new StatusBefore(429), new FaultRule());

        using var response = await desk.Client.GetAsync(new Uri("/v2/account", UriKind.Relative));

        Assert.Equal((429, false), ((int)response.StatusCode, response.Headers.Contains("Retry-After")));
    }

    [Fact]
    public async Task The_data_api_sends_no_code()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Faults.Add(new StatusBefore(429), new FaultRule());

        Assert.Equal("""{"message":"too many requests."}""", (await desk.GetAsync("/v2/stocks/AAPL/quotes/latest")).Text);
    }

    [Fact]
    public async Task A_rule_may_look_into_the_body()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Faults.Add(new StatusBefore(503), s_posts with { BodyContains = "MSFT" });

        Assert.Equal(200, (await desk.OrderAsync(Order)).Status);
        Assert.Equal(503, (await desk.OrderAsync(Order.Replace("AAPL", "MSFT", StringComparison.Ordinal))).Status);
        Assert.Equal("AAPL", Assert.Single(desk.Exchange.Book.Orders).Symbol);
    }

    [Fact]
    public async Task A_fault_that_reads_no_body_cannot_look_into_it()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Throws<ArgumentException>(() => desk.Exchange.Faults.Add(new ResetBeforeRead(), s_posts with { BodyContains = "x" }));
    }

    [Fact]
    public async Task An_answer_is_delayed_by_a_span()
    {
        await using var desk = await Desk.OpenAsync();
        var delay = new DelayResponse(TimeSpan.FromSeconds(5));
        desk.Exchange.Faults.Add(delay, s_posts);

        var posting = desk.OrderAsync(Order);
        await delay.Processed;
        desk.Step(TimeSpan.FromSeconds(4.9));
        Assert.False(posting.IsCompleted);
        desk.Step(TimeSpan.FromSeconds(0.1));

        Assert.Equal("c", (await posting)["client_order_id"]);
    }

    [Fact]
    public async Task The_clock_jumps_forward_and_ends_a_day_order()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.PlacedAsync(Order);
        desk.Exchange.Faults.Add(new ClockJump(TimeSpan.FromHours(6)), new FaultRule());

        // 10:00 + 6 h is 16:00 in New York: the close.
        Assert.Equal("2026-11-20T16:00:00-05:00", (await desk.GetAsync("/v2/clock"))["timestamp"]);
        Assert.Equal("expired", Assert.Single(desk.Exchange.Book.Orders).Status);
    }

    [Fact]
    public async Task The_clock_jumps_back_and_nothing_happens_twice()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.PlacedAsync("""{"symbol":"AAPL","qty":"1","side":"buy","type":"market","time_in_force":"day"}""");
        desk.Step(TimeSpan.FromDays(3));
        var before = (desk.Exchange.Book.Cash, desk.Exchange.Book.Positions.Single().Qty);
        desk.Exchange.Faults.Add(new ClockJump(TimeSpan.FromDays(-3)), new FaultRule());

        Assert.Equal("2026-11-20T10:00:00-05:00", (await desk.GetAsync("/v2/clock"))["timestamp"]);
        Assert.Equal(before, (desk.Exchange.Book.Cash, desk.Exchange.Book.Positions.Single().Qty));
        desk.Step(TimeSpan.FromDays(3));
        Assert.Equal(before, (desk.Exchange.Book.Cash, desk.Exchange.Book.Positions.Single().Qty));
    }

    [Fact]
    public async Task Orders_still_trade_after_the_clock_jumped_back()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Step(TimeSpan.FromMinutes(30));
        await desk.GetAsync("/v2/account");
        desk.Exchange.Faults.Add(new ClockJump(TimeSpan.FromMinutes(-20)), s_posts);

        await desk.PlacedAsync("""{"symbol":"AAPL","qty":"1","side":"buy","type":"market","time_in_force":"day"}""");

        Assert.Equal("filled", Assert.Single(desk.Exchange.Book.Orders).Status);
        Assert.Equal(Desk.FridayTen.AddMinutes(10), Assert.Single(desk.Exchange.Book.Orders).SubmittedAt);
    }
}
