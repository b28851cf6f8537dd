using System.Globalization;
using System.Text.Json.Nodes;

namespace AlpacaMcp.Simulator.Tests.Account;

public sealed class ActivityTests
{
    private const string Path = "/v2/account/activities";

    [Fact]
    public async Task A_new_account_has_the_entry_of_its_money()
    {
        await using var desk = await Desk.OpenAsync();

        var entry = (await desk.GetAsync(Path)).Taken.AsArray().Single()!;

        Assert.StartsWith("20261120100000000::", Text(entry, "id"), StringComparison.Ordinal);
        Assert.Equal(("JNLC", "100000", "2026-11-20", "executed"), (Text(entry, "activity_type"), Text(entry, "net_amount"), Text(entry, "date"), Text(entry, "status")));
    }

    [Fact]
    public async Task A_fill_names_its_order_and_what_is_left_of_it()
    {
        await using var desk = await PinnedAsync();
        var order = await desk.PlacedAsync(Order("AAPL", "buy", "10", "day"));

        var entry = (await desk.GetAsync($"{Path}/FILL")).Taken.AsArray().Single()!;

        Assert.Matches("^20261120100000000::[0-9a-f-]{36}$", Text(entry, "id"));
        entry.AsObject().Remove("id");
        Assert.Equal(
            $$"""{"activity_type":"FILL","transaction_time":"2026-11-20T15:00:00Z","type":"fill","price":"100.01","qty":"10","side":"buy","symbol":"AAPL","leaves_qty":"0","order_id":"{{order}}","cum_qty":"10","order_status":"filled"}""",
            entry.ToJsonString());
    }

    [Fact]
    public async Task Only_a_sale_that_opens_is_a_short_one()
    {
        await using var desk = await PinnedAsync();
        await desk.PlacedAsync(Order("AAPL", "sell", "5", "day"));
        await desk.GetAsync(Path);
        await desk.PlacedAsync(Order("AAPL", "buy", "5", "day"));
        await desk.GetAsync(Path);
        await desk.PlacedAsync(Order("AAPL", "buy", "5", "day"));
        await desk.GetAsync(Path);
        await desk.PlacedAsync(Order("AAPL", "sell", "5", "day"));

        var sides = (await desk.GetAsync($"{Path}/FILL?direction=asc")).Taken.AsArray().Select(entry => Text(entry!, "side"));

        Assert.Equal(["sell_short", "buy", "buy", "sell"], sides);
    }

    [Fact]
    public async Task An_order_that_fills_in_parts_has_an_entry_for_each()
    {
        await using var desk = await PinnedAsync(new() { PartialFillPercent = 100 });
        var order = await desk.PlacedAsync(Order("AAPL", "buy", "10", "day"));
        await desk.GetAsync(Path);
        desk.Step(TimeSpan.FromMinutes(1));

        var parts = (await desk.GetAsync($"{Path}/FILL?direction=asc&order_id={order}")).Taken.AsArray();

        Assert.Equal(["partial_fill", "fill"], parts.Select(part => Text(part!, "type")));
        Assert.Equal(["partially_filled", "filled"], parts.Select(part => Text(part!, "order_status")));
        Assert.Equal(10m, parts.Sum(part => Number(part!, "qty")));
        Assert.All(parts, part => Assert.Equal(10m, Number(part!, "cum_qty") + Number(part!, "leaves_qty")));
    }

    [Fact]
    public async Task Coins_have_a_fee_of_25_basis_points_beside_the_fill()
    {
        await using var desk = await PinnedAsync();
        await desk.PlacedAsync(Order("BTC/USD", "buy", "0.5", "gtc"));
        await desk.GetAsync(Path);
        await desk.PlacedAsync(Order("BTC/USD", "sell", "0.49875", "gtc"));

        var fees = (await desk.GetAsync($"{Path}/CFEE?direction=asc")).Taken.AsArray();

        // 0.5 x 0.0025 in coin; 0.49875 x 49,990 x 0.0025 = 62.331... in dollars.
        Assert.Equal(("-0.00125", "0"), (Text(fees[0]!, "qty"), Text(fees[0]!, "net_amount")));
        Assert.Equal((null, "-62.33"), (Text(fees[1]!, "qty"), Text(fees[1]!, "net_amount")));
    }

    [Theory]
    [InlineData("asc")]
    [InlineData("desc")]
    public async Task Pages_follow_each_other_without_a_gap(string direction)
    {
        await using var desk = await TradedAsync(7);
        var whole = await IdsAsync(desk, $"direction={direction}");

        var paged = new List<string?>();
        for (var page = await IdsAsync(desk, $"direction={direction}&page_size=3"); page.Length > 0;)
        {
            paged.AddRange(page);
            page = await IdsAsync(desk, $"direction={direction}&page_size=3&page_token={Uri.EscapeDataString(page[^1]!)}");
        }

        Assert.Equal(8, whole.Length);
        Assert.Equal(whole, paged);
    }

    [Theory]
    [InlineData("category=trade_activity", 3)]
    [InlineData("category=non_trade_activity", 1)]
    [InlineData("activity_types=FILL,JNLC", 4)]
    [InlineData("activity_types=FILL&activity_types=JNLC", 4)] // a client repeats the parameter
    [InlineData("activity_types=DIV", 0)]
    [InlineData("activity_types=MISC", 1)] // everything but fills, dividends and cash transfers
    [InlineData("date=2026-11-20", 4)]
    [InlineData("date=2026-11-19", 0)]
    [InlineData("after=2026-11-20", 4)]
    [InlineData("after=2026-11-20T15:00:00Z", 2)] // the first fill is at that second
    [InlineData("until=2026-11-20T15:02:00Z", 3)]
    [InlineData("until=2026-11-20", 0)]
    public async Task Filters_choose(string filter, int count)
    {
        await using var desk = await TradedAsync(3);

        Assert.Equal(count, (await IdsAsync(desk, filter)).Length);
    }

    [Theory]
    [InlineData("?page_size=0")]
    [InlineData("?page_size=101")]
    [InlineData("?direction=up")]
    [InlineData("?category=fills")]
    [InlineData("?category=trade_activity&activity_types=FILL")]
    [InlineData("?activity_types=NOPE")]
    [InlineData("?date=yesterday")]
    [InlineData("?page_token=20261120100000000::none")]
    [InlineData("/NOPE")]
    public async Task Bad_parameters_are_refused(string query)
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.GetAsync(Path + query);

        Assert.Equal((422, "40010001"), (answer.Status, answer["code"]));
    }

    [Fact]
    public async Task Accounts_do_not_see_each_other()
    {
        await using var desk = await PinnedAsync(new() { MoreAccounts = [new() { KeyId = "SECOND", SecretKey = "two", StartCash = 5_000m }] });
        await desk.PlacedAsync(Order("AAPL", "buy", "1", "day"));
        desk.Client.DefaultRequestHeaders.Remove("APCA-API-KEY-ID");
        desk.Client.DefaultRequestHeaders.Remove("APCA-API-SECRET-KEY");
        desk.Client.DefaultRequestHeaders.Add("APCA-API-KEY-ID", "SECOND");
        desk.Client.DefaultRequestHeaders.Add("APCA-API-SECRET-KEY", "two");

        var entry = (await desk.GetAsync(Path)).Taken.AsArray().Single()!;

        Assert.Equal(("JNLC", "5000"), (Text(entry, "activity_type"), Text(entry, "net_amount")));
    }

    private static async Task<Desk> PinnedAsync(SimulatorOptions? options = null)
    {
        var desk = await Desk.OpenAsync(options);
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100.01m);
        desk.Exchange.Market.Pin("BTC/USD", 49_990m, 50_000m);
        return desk;
    }

    /// <summary>Buys a share a minute, the first at once.</summary>
    private static async Task<Desk> TradedAsync(int count)
    {
        var desk = await PinnedAsync();
        for (var i = 0; i < count; i++)
        {
            await desk.PlacedAsync(Order("AAPL", "buy", "1", "day"));
            await desk.GetAsync(Path);
            desk.Step(TimeSpan.FromMinutes(1));
        }
        return desk;
    }

    private static async Task<string?[]> IdsAsync(Desk desk, string query) =>
        [.. (await desk.GetAsync($"{Path}?{query}")).Taken.AsArray().Select(entry => Text(entry!, "id"))];

    private static string? Text(JsonNode node, string field) => node[field]?.ToString();

    private static decimal Number(JsonNode node, string field) => decimal.Parse(Text(node, field)!, CultureInfo.InvariantCulture);

    private static string Order(string symbol, string side, string qty, string timeInForce) =>
        $$"""{"symbol":"{{symbol}}","qty":"{{qty}}","side":"{{side}}","type":"market","time_in_force":"{{timeInForce}}"}""";
}
