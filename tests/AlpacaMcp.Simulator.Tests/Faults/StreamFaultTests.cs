using System.Text.Json.Nodes;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Simulator.Tests.Streams;

namespace AlpacaMcp.Simulator.Tests.Faults;

/// <summary>What comes first, the stream's news of an order or the answer to it, and what the book holds meanwhile.</summary>
public sealed class StreamFaultTests
{
    private const string Order = """{"symbol":"AAPL","qty":"1","side":"buy","type":"limit","limit_price":"1","time_in_force":"day","client_order_id":"c"}""";
    private const string Listen = """{"action":"listen","data":{"streams":["trade_updates"]}}""";
    private static readonly FaultRule s_posts = new() { Method = "POST", PathPrefix = "/v2/orders" };

    [Fact]
    public async Task The_stream_tells_of_an_order_before_its_answer_comes()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.TradingAsync(desk);
        var fault = new StreamBeforeResponse(TimeSpan.FromSeconds(5));
        desk.Exchange.Faults.Add(fault, s_posts);

        var posting = desk.OrderAsync(Order);
        var (told, order) = Told(await client.HearAsync());
        await fault.Told;
        desk.Step(TimeSpan.FromSeconds(4.9));

        Assert.Equal(("pending_new", "c", false), (told, order["client_order_id"]!.ToString(), posting.IsCompleted));
        Assert.Equal("c", Assert.Single(desk.Exchange.Book.Orders).ClientOrderId);
        desk.Step(TimeSpan.FromSeconds(0.1));
        Assert.True(JsonNode.DeepEquals(order, (await posting).Taken));
    }

    [Fact]
    public async Task Without_anyone_on_the_stream_the_answer_comes_alone()
    {
        await using var desk = await Desk.OpenAsync();
        await using (var client = await StreamClient.TradingAsync(desk))
            client.Socket.Abort();
        desk.Exchange.Faults.Add(new StreamBeforeResponse(TimeSpan.Zero), s_posts);

        Assert.Equal("c", (await desk.OrderAsync(Order))["client_order_id"]);
    }

    [Fact]
    public async Task A_refused_order_is_answered_and_not_told()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.TradingAsync(desk);
        desk.Exchange.Faults.Add(new StreamBeforeResponse(TimeSpan.Zero), s_posts);

        Assert.Equal(422, (await desk.OrderAsync(Order.Replace("buy", "hold", StringComparison.Ordinal))).Status);
        Assert.Equal("listening", (string?)(await client.AskAsync(Listen))["stream"]);
    }

    [Fact]
    public async Task The_stream_tells_of_an_order_after_its_answer_and_keeps_the_order_of_events()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.TradingAsync(desk);
        var fault = new StreamAfterResponse(TimeSpan.FromSeconds(5));
        desk.Exchange.Faults.Add(fault, s_posts);

        var id = await desk.PlacedAsync(Order);
        await fault.Answered;
        desk.Step(TimeSpan.FromSeconds(4.9));
        Assert.Equal("new", (await desk.GetAsync($"/v2/orders/{id}"))["status"]);
        Assert.Equal("new", Assert.Single(desk.Exchange.Book.Orders).Status);
        Assert.Equal("listening", (string?)(await client.AskAsync(Listen))["stream"]); // the first thing it hears

        desk.Step(TimeSpan.FromSeconds(0.1));
        Assert.Equal(["pending_new", "new"], (await client.HearAsync(2)).Select(update => Told(update).Event));
    }

    [Fact]
    public async Task Forgetting_the_faults_lets_the_stream_tell()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.TradingAsync(desk);
        desk.Exchange.Faults.Add(new StreamAfterResponse(), s_posts);

        var id = await desk.PlacedAsync(Order);
        Assert.Equal("listening", (string?)(await client.AskAsync(Listen))["stream"]);
        desk.Exchange.Faults.Clear();

        Assert.Equal(id, Told(await client.HearAsync()).Order["id"]!.ToString());
    }

    [Fact]
    public async Task Other_accounts_are_told_meanwhile()
    {
        await using var desk = await Desk.OpenAsync(new() { MoreAccounts = [new() { KeyId = "OTHER", SecretKey = "other-secret" }] });
        await using var client = await StreamClient.TradingAsync(desk);
        await using var other = await StreamClient.TradingAsync(desk, "OTHER", "other-secret");
        using var http = desk.ClientOf("OTHER", "other-secret");
        desk.Exchange.Faults.Add(new StreamAfterResponse(), s_posts);

        await desk.PlacedAsync(Order);
        using var body = new StringContent(Order.Replace("AAPL", "MSFT", StringComparison.Ordinal));
        using var response = await http.PostAsync(new Uri("/v2/orders", UriKind.Relative), body);

        Assert.Equal("MSFT", Told(await other.HearAsync()).Order["symbol"]!.ToString());
        Assert.Equal("listening", (string?)(await client.AskAsync(Listen))["stream"]);
    }

    [Fact]
    public async Task The_stream_tells_of_an_order_whose_answer_never_comes()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.TradingAsync(desk);
        using var raw = new RawClient(desk.Exchange);
        desk.Exchange.Faults.Add(new StreamInsteadOfResponse(), s_posts);

        await raw.ConnectAsync();
        await raw.SendOrderAsync(Order);

        Assert.Equal(("", "reset"), await raw.ReadToEndAsync());
        var (told, order) = Told(await client.HearAsync());
        Assert.Equal(("pending_new", Assert.Single(desk.Exchange.Book.Orders).Id.ToString()), (told, order["id"]!.ToString()));
    }

    [Fact]
    public async Task HttpClient_fails_and_the_stream_knows_better()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.TradingAsync(desk);
        desk.Exchange.Faults.Add(new StreamInsteadOfResponse(), s_posts);

        await Assert.ThrowsAsync<HttpRequestException>(() => desk.OrderAsync(Order));

        Assert.Equal("c", Told(await client.HearAsync()).Order["client_order_id"]!.ToString());
        Assert.Single(desk.Exchange.Requests.Arrivals("POST", "/v2/orders"));
    }

    private static (string Event, JsonNode Order) Told(JsonNode update) => (update["data"]!["event"]!.ToString(), update["data"]!["order"]!);
}
