using System.Globalization;
using System.Net.Http.Headers;

namespace AlpacaMcp.Simulator.Tests.State;

/// <summary>A long script over everything an account has, on a clock that moves on at every look; then the same reads before and after.</summary>
public sealed class KeptScriptTests
{
    private static readonly SimulatorOptions s_options = new()
    {
        Control = true,
        PartialFillPercent = 60,
        MoreAccounts = [new() { KeyId = "SECOND", SecretKey = "second", StartCash = 50_000m }],
        StartAt = new DateTimeOffset(2026, 8, 10, 14, 0, 0, TimeSpan.Zero),
    };

    private static readonly string[] s_reads =
    [
        "/v2/account", "/v2/account/configurations", "/v2/positions", "/v2/watchlists", "/v2/clock", "/v3/clock",
        "/v2/orders?status=all&limit=500", "/v2/orders?status=all&nested=true&limit=500", "/v2/account/activities",
        "/v2/account/portfolio/history?period=1A&timeframe=1D&cashflow_types=ALL", "/v2/account/portfolio/history?period=1D&timeframe=1Min&intraday_reporting=continuous",
        "/v2/stocks/quotes/latest?symbols=AAPL,META,KO", "/v2/stocks/snapshots?symbols=AAPL,META", "/v1beta1/options/snapshots/AAPL?limit=20", "/_simulator/book",
    ];

    private static readonly string[] s_orders =
    [
        """{"symbol":"META","qty":"7","side":"buy","type":"market","time_in_force":"day"}""",
        """{"symbol":"KO","qty":"100","side":"buy","type":"market","time_in_force":"day"}""",
        """{"symbol":"F","qty":"50","side":"sell","type":"market","time_in_force":"day"}""",
        """{"symbol":"AAPL","notional":"333.33","side":"buy","type":"market","time_in_force":"day"}""",
        """{"symbol":"ETH/USD","notional":"500","side":"buy","type":"market","time_in_force":"gtc"}""",
        """{"symbol":"MSFT","qty":"9","side":"buy","type":"market","time_in_force":"gtc","order_class":"bracket","take_profit":{"limit_price":"620"},"stop_loss":{"stop_price":"420"}}""",
        """{"symbol":"META","qty":"1","side":"buy","type":"limit","limit_price":"5","time_in_force":"gtc"}""",
        """{"symbol":"KO","qty":"30","side":"sell","type":"trailing_stop","trail_percent":"4","time_in_force":"gtc"}""",
        """{"symbol":"SPY","qty":"1","side":"hold","type":"market","time_in_force":"day"}""",
    ];

    [Fact]
    public async Task Everything_that_was_read_before_a_restart_is_read_after_it()
    {
        using var kept = new KeptDesk();
        List<string> before;
        await using (var desk = await kept.OpenAsync(s_options))
        {
            await PlayAsync(desk);
            before = await ReadAsync(desk);
        }
        Assert.Contains(before, answer => answer.Contains("\"activity_type\":\"SPLIT\"", StringComparison.Ordinal));
        Assert.Contains(before, answer => answer.Contains("\"activity_type\":\"DIV\"", StringComparison.Ordinal));
        Assert.DoesNotContain(before, answer => answer.StartsWith('5') || answer.StartsWith('4'));

        for (var life = 0; life < 2; life++)
        {
            await using var again = await kept.OpenAsync(s_options);
            Assert.Equal(before, await ReadAsync(again));
        }
    }

    private static async Task PlayAsync(Desk desk)
    {
        desk.System.AutoAdvanceAmount = TimeSpan.FromMilliseconds(1.7);
        using var second = desk.ClientOf("SECOND", "second");
        await SettingsAsync(desk);
        foreach (var order in s_orders)
        {
            await Task.WhenAll(desk.OrderAsync(order), desk.GetAsync("/v2/account"), SendAsync(second, HttpMethod.Post, "/v2/orders", order), desk.GetAsync("/v2/positions"));
            desk.Step(TimeSpan.FromSeconds(3.3));
            await Task.WhenAll(s_reads.Select(desk.GetAsync));
        }
        await ChangeAsync(desk, second);
        for (var day = 0; day < 95; day++)
        {
            desk.Step(TimeSpan.FromDays(1));
            await SendAsync(day % 7 == 0 ? second : desk.Client, HttpMethod.Get, "/v2/account", null);
        }
        await desk.SendAsync(HttpMethod.Delete, "/v2/positions?cancel_orders=true");
        desk.Step(TimeSpan.FromSeconds(61));
        await desk.GetAsync("/v2/positions");
        desk.System.AutoAdvanceAmount = TimeSpan.Zero;
        await TakenAsync(desk, HttpMethod.Post, "/_simulator/prices", """{"symbol":"GME","bid":21,"ask":22}""");
    }

    private static async Task SettingsAsync(Desk desk)
    {
        await TakenAsync(desk, HttpMethod.Post, "/v2/watchlists", """{"name":"tech","symbols":["AAPL","META"]}""");
        await TakenAsync(desk, HttpMethod.Post, "/v2/watchlists:by_name?name=tech", """{"symbol":"BTC/USD"}""");
        await TakenAsync(desk, HttpMethod.Patch, "/v2/account/configurations", """{"max_margin_multiplier":"2","trade_confirm_email":"none"}""");
        await desk.SendAsync(HttpMethod.Post, "/v2/watchlists", """{"name":"tech"}""");
    }

    /// <summary>Pins that make and move fills, a replacement, a contract, a part of a position.</summary>
    private static async Task ChangeAsync(Desk desk, HttpClient second)
    {
        var expiry = (await desk.GetAsync("/v2/options/contracts?underlying_symbols=AAPL&expiration_date_gte=2026-08-21&expiration_date_lte=2026-08-21&limit=1")).Taken["option_contracts"]![0]!["symbol"]!;
        await desk.OrderAsync($$"""{"symbol":"{{expiry}}","qty":"1","side":"buy","type":"limit","limit_price":"200","time_in_force":"day"}""");
        var resting = await desk.PlacedAsync("""{"symbol":"TSLA","qty":"3","side":"buy","type":"limit","limit_price":"20","time_in_force":"day"}""");
        desk.Step(TimeSpan.FromSeconds(2));
        await TakenAsync(desk, HttpMethod.Patch, $"/v2/orders/{resting}", """{"limit_price":"21","qty":"4"}""");
        await TakenAsync(desk, HttpMethod.Post, "/_simulator/prices", """{"symbol":"TSLA","bid":20.5,"ask":20.6}""");
        await TakenAsync(desk, HttpMethod.Post, "/_simulator/prices", """{"symbol":"TSLA","bid":24.5,"ask":24.6}""");
        await desk.SendAsync(HttpMethod.Delete, "/_simulator/prices?symbol=TSLA");
        await desk.SendAsync(HttpMethod.Delete, "/v2/positions/KO?percentage=33.3");
        await SendAsync(second, HttpMethod.Delete, "/v2/orders", null);
    }

    private static async Task TakenAsync(Desk desk, HttpMethod method, string path, string body) =>
        _ = (await desk.SendAsync(method, path, body)).Taken;

    private static async Task<List<string>> ReadAsync(Desk desk)
    {
        using var second = desk.ClientOf("SECOND", "second");
        var heard = new List<string>();
        foreach (var client in new[] { desk.Client, second })
        {
            foreach (var path in s_reads)
                heard.Add(await SendAsync(client, HttpMethod.Get, path, null));
        }
        return heard;
    }

    private static async Task<string> SendAsync(HttpClient client, HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return string.Create(CultureInfo.InvariantCulture, $"{(int)response.StatusCode} {path} {text}");
    }
}
