using System.Text.Json.Nodes;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Simulator.Tests.Streams;

namespace AlpacaMcp.Simulator.Tests.State;

public sealed class KeptExchangeTests
{
    private static readonly string[] s_reads =
    [
        "/v2/account", "/v2/positions", "/v2/orders?status=all&nested=true", "/v2/clock", "/v2/stocks/quotes/latest?symbols=AAPL",
    ];

    [Fact]
    public async Task Account_book_and_clock_survive_a_restart()
    {
        using var kept = new KeptDesk();
        IReadOnlyList<string> before;
        await using (var desk = await kept.OpenAsync())
        {
            await LiveAsync(desk);
            before = await ReadAsync(desk);
        }

        await using var again = await kept.OpenAsync();

        Assert.Equal(before, await ReadAsync(again));
    }

    [Fact]
    public async Task A_past_that_was_lived_again_can_be_lived_once_more()
    {
        using var kept = new KeptDesk();
        await using (var first = await kept.OpenAsync())
            await LiveAsync(first);
        IReadOnlyList<string> before;
        await using (var second = await kept.OpenAsync())
        {
            await LiveAsync(second);
            before = await ReadAsync(second);
        }

        await using var third = await kept.OpenAsync();

        Assert.Equal(before, await ReadAsync(third));
    }

    [Fact]
    public async Task A_fill_that_only_a_look_brought_about_is_kept_with_its_time()
    {
        using var kept = new KeptDesk();
        string before;
        await using (var desk = await kept.OpenAsync())
        {
            var id = await desk.PlacedAsync("""{"symbol":"AAPL","qty":"3","side":"buy","type":"market","time_in_force":"day"}""");
            desk.Step(TimeSpan.FromSeconds(1.3));
            before = (await desk.GetAsync($"/v2/orders/{id}")).Text;
        }

        await using var again = await kept.OpenAsync();

        Assert.Contains("\"status\":\"filled\"", before, StringComparison.Ordinal);
        Assert.Equal($"[{before}]", (await again.GetAsync("/v2/orders?status=all")).Text);
    }

    [Fact]
    public async Task A_fill_that_only_the_beat_of_a_stream_brought_about_is_kept_with_its_time()
    {
        using var kept = new KeptDesk();
        JsonNode told;
        await using (var desk = await kept.OpenAsync())
        {
            await using var client = await StreamClient.TradingAsync(desk);
            await desk.PlacedAsync("""{"symbol":"AAPL","qty":"3","side":"buy","type":"market","time_in_force":"day"}""");
            desk.Step(TimeSpan.FromSeconds(1.3));
            told = (await client.HearAsync(3))[2]["data"]!;
        }

        await using var again = await kept.OpenAsync();

        Assert.Equal(("fill", "2026-11-20T15:00:00Z"), ((string?)told["event"], (string?)told["order"]!["filled_at"]));
        Assert.True(JsonNode.DeepEquals(told["order"], (await again.GetAsync($"/v2/orders/{told["order"]!["id"]}?nested=true")).Json));
    }

    [Fact]
    public async Task A_part_that_a_fault_let_trade_is_kept_and_the_rest_trades_later()
    {
        using var kept = new KeptDesk();
        IReadOnlyList<string> before;
        await using (var desk = await kept.OpenAsync())
        {
            desk.Exchange.Faults.Add(new PartialFillBeforeResponse(30, TimeSpan.Zero), new FaultRule { Method = "POST" });
            await desk.PlacedAsync("""{"symbol":"AAPL","qty":"10","side":"buy","type":"market","time_in_force":"day"}""");
            before = await ReadAsync(desk);
        }

        await using var again = await kept.OpenAsync();

        var part = Assert.Single(again.Exchange.Book.Orders);
        Assert.Equal(("partially_filled", 3m), (part.Status, part.FilledQty));
        Assert.Equal(before, await ReadAsync(again));
        again.Step(TimeSpan.FromSeconds(5));
        Assert.Equal(("filled", 10m), (again.Exchange.Book.Orders[0].Status, again.Exchange.Book.Orders[0].FilledQty));
    }

    [Fact]
    public async Task Time_goes_on_where_it_stopped_although_nothing_happened()
    {
        using var kept = new KeptDesk();
        await using (var desk = await kept.OpenAsync())
            desk.Step(TimeSpan.FromHours(30));

        await using var again = await kept.OpenAsync();

        Assert.Equal(Desk.FridayTen.AddHours(30), again.Exchange.Clock.GetUtcNow());
    }

    [Fact]
    public async Task The_order_ids_of_the_past_stay_taken()
    {
        using var kept = new KeptDesk();
        const string Order = """{"symbol":"AAPL","qty":"3","side":"buy","type":"market","time_in_force":"day","client_order_id":"mine"}""";
        await using (var desk = await kept.OpenAsync())
            await desk.PlacedAsync(Order);

        await using var again = await kept.OpenAsync();

        Assert.Equal("client_order_id must be unique", (await again.OrderAsync(Order))["message"]);
    }

    [Fact]
    public async Task Several_accounts_are_kept_apart()
    {
        using var kept = new KeptDesk();
        var options = new SimulatorOptions { MoreAccounts = [new() { KeyId = "SECOND", SecretKey = "second", StartCash = 5_000m }] };
        await using (var desk = await kept.OpenAsync(options))
            await desk.PlacedAsync("""{"symbol":"F","qty":"3","side":"buy","type":"market","time_in_force":"day"}""");

        await using var again = await kept.OpenAsync(options);

        Assert.Single(again.Exchange.Book.Orders);
        Assert.Empty(again.Exchange.BookOf("SECOND").Orders);
        Assert.Equal(5_000m, again.Exchange.BookOf("SECOND").Cash);
    }

    private static async Task LiveAsync(Desk desk)
    {
        await desk.OrderAsync("""{"symbol":"AAPL","qty":"10","side":"buy","type":"market","time_in_force":"day"}""");
        desk.Step(TimeSpan.FromSeconds(47.123));
        await desk.OrderAsync("""{"symbol":"BTC/USD","notional":"500","side":"buy","type":"market","time_in_force":"gtc"}""");
        var limit = await desk.PlacedAsync("""{"symbol":"MSFT","qty":"2","side":"buy","type":"limit","limit_price":"11","time_in_force":"gtc"}""");
        desk.Step(TimeSpan.FromMinutes(3));
        await desk.SendAsync(HttpMethod.Patch, $"/v2/orders/{limit}", """{"limit_price":"12"}""");
        await desk.OrderAsync("""{"symbol":"MSFT","qty":"1","side":"hold","type":"market","time_in_force":"day"}""");
        desk.Step(TimeSpan.FromSeconds(9));
        await desk.SendAsync(HttpMethod.Delete, "/v2/positions/AAPL?percentage=50");
        await desk.SendAsync(HttpMethod.Delete, "/v2/positions?cancel_orders=true");
        desk.Step(TimeSpan.FromDays(2));
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(Desk desk)
    {
        var answers = new List<string>();
        foreach (var path in s_reads)
            answers.Add((await desk.GetAsync(path)).Text);
        return answers;
    }
}
