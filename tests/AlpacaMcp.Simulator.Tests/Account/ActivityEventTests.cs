using System.Text.Json.Nodes;

namespace AlpacaMcp.Simulator.Tests.Account;

public sealed class ActivityEventTests
{
    private const string Path = "/v2beta1/events/activities";
    private const string Order = """{"symbol":"AAPL","qty":"2","side":"buy","type":"market","time_in_force":"day"}""";

    [Fact]
    public async Task A_stream_of_the_past_ends_by_itself()
    {
        await using var desk = await TradedAsync();
        desk.Step(TimeSpan.FromMinutes(1));

        using var response = await desk.Client.GetAsync($"{Path}?since=2026-11-20&until=2026-11-20T15:00:30Z");
        var events = Events(await response.Content.ReadAsStringAsync());

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["JNLC", "FILL"], events.Select(one => one["activity_type"]!.ToString()));
        var fill = events[1];
        Assert.Equal(("2", "100.01", "-200.02"), (fill["qty"]!.ToString(), fill["price"]!.ToString(), fill["net_amount"]!.ToString()));
        Assert.Equal("2026-11-23", fill["settle_date"]!.ToString()); // Friday's trade settles on Monday
        Assert.Equal(("AAPL", "0", "filled"), (fill["details"]!["symbol"]!.ToString(), fill["details"]!["leaves_qty"]!.ToString(), fill["details"]!["order_status"]!.ToString()));
    }

    [Fact]
    public async Task Event_ids_sort_by_time_and_begin_where_the_last_stream_ended()
    {
        await using var desk = await TradedAsync();
        desk.Step(TimeSpan.FromMinutes(1));
        var all = Events(await desk.Client.GetStringAsync($"{Path}?since=2026-11-20&until=2026-11-20T15:00:30Z")).Select(Id).ToArray();

        var rest = Events(await desk.Client.GetStringAsync($"{Path}?since_id={all[0]}&until_id={all[1]}"));

        Assert.True(string.CompareOrdinal(all[0], all[1]) < 0);
        Assert.All(all, id => Assert.Matches("^[0-9A-HJKMNP-TV-Z]{26}$", id));
        Assert.Equal([all[1]], rest.Select(Id));
    }

    [Fact]
    public async Task Without_a_beginning_only_what_is_new_is_sent()
    {
        await using var desk = await TradedAsync();
        using var reader = await ListenAsync(desk, Path);

        await desk.PlacedAsync(Order);
        await desk.GetAsync("/v2/account");

        Assert.Equal("200.02", Event(await NextDataAsync(reader))["net_amount"]!.ToString().TrimStart('-'));
    }

    [Fact]
    public async Task A_stream_plays_the_market_while_nobody_asks()
    {
        await using var desk = await TradedAsync();
        await desk.PlacedAsync("""{"symbol":"AAPL","qty":"3","side":"buy","type":"limit","limit_price":"95","time_in_force":"day","client_order_id":"quiet"}""");
        using var reader = await ListenAsync(desk, Path);

        // The price falls to the limit; nothing but the pulse of the stream lets the market meet it.
        desk.Exchange.Market.Pin("AAPL", 94.98m, 95m);
        desk.Step(TimeSpan.FromSeconds(1));

        Assert.Equal("quiet", Event(await NextDataAsync(reader))["details"]!["client_order_id"]!.ToString());
    }

    [Fact]
    public async Task Silence_is_filled_with_heartbeats()
    {
        await using var desk = await TradedAsync();
        using var reader = await ListenAsync(desk, Path);

        desk.Step(TimeSpan.FromSeconds(16));

        Assert.Equal(": heartbeat", await reader.ReadLineAsync());
    }

    [Fact]
    public async Task The_end_of_the_exchange_ends_the_stream()
    {
        var desk = await TradedAsync();
        using var reader = await ListenAsync(desk, Path);

        await desk.Exchange.DisposeAsync();

        await Assert.ThrowsAnyAsync<IOException>(async () =>
        {
            if (await reader.ReadLineAsync() is null)
                throw new IOException("The stream has ended.");
        });
        await desk.DisposeAsync();
    }

    [Theory]
    [InlineData("since=soon")]
    [InlineData("until=2026-11-20")]
    [InlineData("until_id=01M7WQHDCQ0000004N165G34M6")]
    [InlineData("since=2026-11-20&since_id=01M7WQHDCQ0000004N165G34M6")]
    [InlineData("since_id=short")]
    public async Task Bad_parameters_are_refused(string query)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal(422, (await desk.GetAsync($"{Path}?{query}")).Status);
    }

    private static async Task<Desk> TradedAsync()
    {
        var desk = await Desk.OpenAsync();
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100.01m);
        await desk.PlacedAsync(Order);
        await desk.GetAsync("/v2/account");
        return desk;
    }

    /// <summary>An open stream behind its greeting.</summary>
    private static async Task<StreamReader> ListenAsync(Desk desk, string path)
    {
        var reader = new StreamReader(await desk.Client.GetStreamAsync(path));
        Assert.Equal(": connected", await reader.ReadLineAsync());
        Assert.Equal("", await reader.ReadLineAsync());
        return reader;
    }

    private static async Task<string> NextDataAsync(StreamReader reader)
    {
        for (var line = await reader.ReadLineAsync(); line is not null; line = await reader.ReadLineAsync())
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return line;
        }
        throw new IOException("The stream has ended.");
    }

    private static JsonNode[] Events(string text) => [.. text.Split('\n').Where(line => line.StartsWith("data: ", StringComparison.Ordinal)).Select(Event)];

    private static JsonNode Event(string line) => JsonNode.Parse(line["data: ".Length..])!;

    private static string Id(JsonNode one) => one["event_id"]!.ToString();
}
