namespace AlpacaMcp.Simulator.Tests;

public sealed class DeterminismTests
{
    private static readonly string[] s_orders =
    [
        """{"symbol":"AAPL","qty":"10","side":"buy","type":"market","time_in_force":"day"}""",
        """{"symbol":"BTC/USD","notional":"500","side":"buy","type":"market","time_in_force":"gtc"}""",
        """{"symbol":"SPY","qty":"5","side":"sell","type":"market","time_in_force":"day"}""",
        """{"symbol":"MSFT","qty":"1","side":"hold","type":"market","time_in_force":"day"}""",
    ];

    private static readonly string[] s_groups =
    [
        """{"symbol":"AAPL","qty":"10","side":"buy","type":"market","time_in_force":"gtc","order_class":"bracket","take_profit":{"limit_price":"110"},"stop_loss":{"stop_price":"90"}}""",
        """{"symbol":"MSFT","qty":"6","side":"buy","type":"market","time_in_force":"day"}""",
        """{"symbol":"MSFT","qty":"3","side":"sell","type":"limit","time_in_force":"gtc","order_class":"oco","take_profit":{"limit_price":"600"},"stop_loss":{"stop_price":"400"}}""",
        """{"symbol":"MSFT","qty":"2","side":"sell","type":"trailing_stop","time_in_force":"gtc","trail_percent":"1"}""",
        """{"symbol":"F","qty":"20","side":"buy","type":"market","time_in_force":"day","order_class":"oto","stop_loss":{"stop_price":"1"}}""",
    ];

    private static readonly string[] s_reads =
    [
        "/v2/account", "/v2/positions", "/v2/orders?status=all", "/v2/clock", "/v2/stocks/snapshots?symbols=AAPL,SPY",
        "/v1beta3/crypto/us/latest/trades?symbols=BTC/USD", "/v2/stocks/bars?symbols=AAPL,SPY&timeframe=1Hour&start=2026-11-16",
        "/v2/stocks/trades?symbols=AAPL&start=2026-11-20T14:29:00Z&limit=20&feed=iex", "/v1beta3/crypto/us/latest/orderbooks?symbols=BTC/USD",
        "/v1beta1/news?start=2026-11-18&include_content=true", "/v1/corporate-actions?start=2026-09-01&end=2026-12-31", "/v1beta1/screener/stocks/movers",
    ];

    [Fact]
    public async Task The_same_script_gets_the_same_bytes()
    {
        var first = await PlayAsync(seed: 7);

        Assert.Equal(first, await PlayAsync(seed: 7));
        Assert.NotEqual(first, await PlayAsync(seed: 8));
    }

    [Fact]
    public async Task Groups_trailing_stops_partial_fills_replacements_and_cancellations_are_the_same_too()
    {
        var first = await PlayGroupsAsync(seed: 7);

        Assert.Equal(first, await PlayGroupsAsync(seed: 7));
        Assert.NotEqual(first, await PlayGroupsAsync(seed: 8));
        Assert.Contains(first, answer => answer.Contains("partially_filled", StringComparison.Ordinal));
        Assert.DoesNotContain(first, answer => answer.StartsWith('4'));
    }

    private static async Task<List<string>> PlayGroupsAsync(int seed)
    {
        await using var desk = await Desk.OpenAsync(new() { Seed = seed, PartialFillPercent = 100 });
        var heard = new List<string>();
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100.01m);
        desk.Exchange.Market.Pin("MSFT", 499.9m, 500.1m);
        foreach (var order in s_groups)
        {
            await HearAsync(desk, heard, HttpMethod.Post, "/v2/orders", order);
            await HearAsync(desk, heard, HttpMethod.Get, "/v2/orders?status=all&nested=true", null);
            desk.Step(TimeSpan.FromSeconds(7));
        }
        var leg = desk.Exchange.Book.Orders.Single(order => order is { Type: "limit", LimitPrice: 110, Symbol: "AAPL" }).Id;
        await HearAsync(desk, heard, HttpMethod.Patch, $"/v2/orders/{leg}", """{"limit_price":"105"}""");
        desk.Exchange.Market.Pin("AAPL", 106, 106.1m);
        await HearAsync(desk, heard, HttpMethod.Get, "/v2/orders?status=all", null);
        desk.Step(TimeSpan.FromSeconds(7));
        await HearAsync(desk, heard, HttpMethod.Delete, "/v2/orders", null);
        desk.Exchange.Market.Unpin("MSFT");
        await HearAsync(desk, heard, HttpMethod.Delete, "/v2/positions?cancel_orders=true", null);
        desk.Step(TimeSpan.FromDays(4));
        await HearAsync(desk, heard, HttpMethod.Get, "/v2/orders?status=all", null);
        await HearAsync(desk, heard, HttpMethod.Get, "/v2/account", null);
        return heard;
    }

    private static async Task<List<string>> PlayAsync(int seed)
    {
        await using var desk = await Desk.OpenAsync(new() { Seed = seed });
        var heard = new List<string>();
        foreach (var order in s_orders)
        {
            await HearAsync(desk, heard, HttpMethod.Post, "/v2/orders", order);
            desk.Step(TimeSpan.FromSeconds(47));
            foreach (var path in s_reads)
                await HearAsync(desk, heard, HttpMethod.Get, path, null);
        }
        return heard;
    }

    private static async Task HearAsync(Desk desk, List<string> heard, HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body) };
        using var response = await desk.Client.SendAsync(request);
        heard.Add($"{(int)response.StatusCode} {response.Headers.GetValues("X-Request-ID").Single()}");
        heard.Add(Anonymous(await response.Content.ReadAsStringAsync(), desk.Exchange.AccountNumber));
    }

    /// <summary>The account's id and number are the only things that are new at each start.</summary>
    private static string Anonymous(string text, string accountNumber) =>
        text.Contains(accountNumber, StringComparison.Ordinal) ? text[text.IndexOf(accountNumber, StringComparison.Ordinal)..].Replace(accountNumber, "", StringComparison.Ordinal) : text;
}
