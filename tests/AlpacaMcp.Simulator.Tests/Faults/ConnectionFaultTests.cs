using System.Net.Sockets;
using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Simulator.Tests.Faults;

/// <summary>What a client sees on the wire, and what the book holds.</summary>
public sealed class ConnectionFaultTests
{
    private const string Order = """{"symbol":"AAPL","qty":"1","side":"buy","type":"limit","limit_price":"1","time_in_force":"day","client_order_id":"c"}""";
    private static readonly FaultRule s_posts = new() { Method = "POST", PathPrefix = "/v2/orders" };

    [Fact]
    public async Task A_request_reset_before_it_is_read_leaves_nothing_behind()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = new RawClient(desk.Exchange);
        desk.Exchange.Faults.Add(new ResetBeforeRead(), s_posts);

        await client.ConnectAsync();
        await client.SendAsync(client.Head("POST /v2/orders", Order.Length)); // the body never leaves

        Assert.Equal(("", "reset"), await client.ReadToEndAsync());
        Assert.Empty(desk.Exchange.Book.Orders);
        Assert.Equal(("", false), (desk.Exchange.Requests.All.Single().Body, desk.Exchange.Requests.All.Single().Arrived));
    }

    [Fact]
    public async Task A_dropped_request_is_a_reset_and_no_order()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = new RawClient(desk.Exchange);
        desk.Exchange.Faults.Add(new DropRequest(), s_posts);

        await client.ConnectAsync();
        await client.SendOrderAsync(Order);

        Assert.Equal(("", "reset"), await client.ReadToEndAsync());
        Assert.Empty(desk.Exchange.Book.Orders);
    }

    [Fact]
    public async Task A_lost_response_is_a_reset_and_an_order()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = new RawClient(desk.Exchange);
        desk.Exchange.Faults.Add(new LoseResponse(), s_posts);

        await client.ConnectAsync();
        await client.SendOrderAsync(Order);

        Assert.Equal(("", "reset"), await client.ReadToEndAsync());
        Assert.Equal("c", Assert.Single(desk.Exchange.Book.Orders).ClientOrderId);
    }

    [Fact]
    public async Task HttpClient_calls_it_a_reset_too()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Faults.Add(new DropRequest(), s_posts);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => desk.OrderAsync(Order));

        Assert.Equal(SocketError.ConnectionReset, Assert.IsType<SocketException>(failure.GetBaseException()).SocketErrorCode);
    }

    [Fact]
    public async Task An_answer_breaks_off_with_a_reset()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = new RawClient(desk.Exchange);
        desk.Exchange.Faults.Add(new ResetDuringAnswer(5), s_posts);

        await client.ConnectAsync();
        await client.SendOrderAsync(Order);
        var (text, end) = await client.ReadToEndAsync();

        Assert.StartsWith("HTTP/1.1 200 OK\r\n", text, StringComparison.Ordinal);
        Assert.Equal("""{"id"|reset""", $"{RawClient.Body(text)}|{end}");
        Assert.Single(desk.Exchange.Book.Orders);
    }

    [Fact]
    public async Task A_truncated_body_ends_cleanly_before_its_length()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = new RawClient(desk.Exchange);
        desk.Exchange.Faults.Add(new TruncateBody(5), s_posts);

        await client.ConnectAsync();
        await client.SendOrderAsync(Order);
        var (text, end) = await client.ReadToEndAsync();

        Assert.Equal("""{"id"|closed""", $"{RawClient.Body(text)}|{end}");
        var announced = text.Split("Content-Length: ")[1].Split('\r')[0];
        Assert.True(int.Parse(announced, null) > 5);
        Assert.Single(desk.Exchange.Book.Orders);
    }

    [Fact]
    public async Task HttpClient_notices_a_truncated_body()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Exchange.Faults.Add(new TruncateBody(5), s_posts);

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => desk.OrderAsync(Order));

        Assert.Equal(HttpRequestError.ResponseEnded, failure.HttpRequestError);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task A_request_without_an_answer_waits_until_the_client_gives_up(bool processed, int orders)
    {
        await using var desk = await Desk.OpenAsync();
        using var giveUp = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v2/orders") { Content = new StringContent(Order) };
        var silence = new NoResponse(processed);
        desk.Exchange.Faults.Add(silence, s_posts);

        var posting = desk.Client.SendAsync(request, giveUp.Token);
        await silence.Reached;
        Assert.False(posting.IsCompleted);
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => posting);
        Assert.Equal(orders, desk.Exchange.Book.Orders.Count);
        Assert.Equal(processed, desk.Exchange.Requests.All.Single().Arrived);
    }

    [Fact]
    public async Task Forgetting_the_faults_ends_the_silence()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = new RawClient(desk.Exchange);
        var silence = new NoResponse(processed: true);
        desk.Exchange.Faults.Add(silence, s_posts);

        await client.ConnectAsync();
        await client.SendOrderAsync(Order);
        await silence.Reached;
        desk.Exchange.Faults.Clear();

        Assert.Equal(("", "reset"), await client.ReadToEndAsync());
    }

    [Fact]
    public async Task An_answer_drips()
    {
        await using var desk = await Desk.OpenAsync();
        using var client = new RawClient(desk.Exchange);
        desk.Exchange.Faults.Add(new SlowDrip(3, TimeSpan.FromSeconds(2)), s_posts);

        await client.ConnectAsync();
        await client.SendOrderAsync(Order);

        Assert.Equal("""{"i""", await client.ReadBodyAsync(3));
        desk.Step(TimeSpan.FromSeconds(1));
        Assert.False(client.HasMore);
        desk.Step(TimeSpan.FromSeconds(1));
        Assert.Equal("""d":""", await client.ReadAsync(3));
        Assert.False(client.HasMore);
        Assert.Single(desk.Exchange.Book.Orders);
    }

    [Fact]
    public async Task A_dripped_answer_is_whole_in_the_end()
    {
        await using var desk = await Desk.OpenAsync();
        var drip = new SlowDrip(100, TimeSpan.FromSeconds(1));
        desk.Exchange.Faults.Add(drip, s_posts);
        drip.Release(); // without its waits

        Assert.Equal("c", (await desk.OrderAsync(Order))["client_order_id"]);
    }
}
