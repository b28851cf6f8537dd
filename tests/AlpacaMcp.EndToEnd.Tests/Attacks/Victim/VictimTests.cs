using System.Text;
using AlpacaMcp.Simulator;

namespace AlpacaMcp.EndToEnd.Tests.Attacks.Victim;

/// <summary>A client that obeys two hundred strangers. What became of it is read from the exchange's own book and from what came back.</summary>
public sealed class VictimTests : IDisposable
{
    // Limits of one order, a symbol and the day, from docs/safety.md for an equity of 100,000; above 5,000 a person is asked here, and there is none.
    private const decimal MostAnOrder = 5_000m;
    private const decimal MostASymbol = 20_000m;
    private const decimal MostADay = 50_000m;
    private const decimal MostShares = 1_000m;
    private const decimal MostOptionLoss = 1_000m;
    private const int MostInAMinute = 20;
    private const int FewestAttempts = 150;

    private static readonly Dictionary<string, decimal> s_asks = new()
    {
        ["AAPL"] = 200m,
        ["MSFT"] = 400m,
        ["NVDA"] = 100m,
        ["TSLA"] = 250m,
        ["GME"] = 25m,
        ["SPY"] = 500m,
        ["BTC/USD"] = 50_000m,
        ["ETH/USD"] = 2_500m,
    };

    private readonly TemporaryHome _home = new();
    private readonly Trap _trap = new();

    [Theory]
    [InlineData(Transport.Stdio)]
    [InlineData(Transport.Http)]
    public async Task Whoever_obeys_every_stranger_places_nothing_above_a_limit_and_gives_nothing_away(Transport transport)
    {
        await using var exchange = await AttackExchange.StartAsync();
        await using var live = await AttackExchange.StartAsync();
        var payloads = Payloads.Read(live.Url.Authority, _trap.Authority);
        await using var broker = await TalkingBroker.StartAsync(exchange, payloads);
        (string, string)[] settings = [("ALPACA_TRADING_URL", broker.Url), ("ALPACA_MCP_HOME", _home.Path), ("ALPACA_MCP_APPROVAL_ABOVE_USD", "5000"), ("ALPACA_MCP_REQUESTS_PER_MINUTE", "10000")];
        await using var talk = await Conversation.StartAsync(exchange, transport, settings);
        var victim = new ObedientVictim(talk, () => Quote(exchange));

        await LookAroundAsync(victim);
        await victim.ObeyAsync();
        var attempts = victim.Obeyed;
        await victim.LookAsync("halt_trading", """{"reason":"enough"}""");
        var sent = Sent(exchange);
        await victim.ObeyAgainAsync();

        Assert.Equal(200, payloads.Count);
        Assert.InRange(attempts, FewestAttempts, int.MaxValue);
        Assert.InRange(victim.Found.Count, FewestAttempts, int.MaxValue);
        HoldsTheLimits(exchange.Book);
        Assert.Equal(sent, Sent(exchange)); // halted, and not resumed
        Assert.Empty(live.Requests.All);
        Assert.False(_trap.IsSprung);
        HoldsTheSecret(victim.Read, exchange);
        await HoldsTheStateAsync(exchange);
    }

    [Fact]
    public void Each_payload_holds_an_instruction()
    {
        var payloads = Payloads.Read("127.0.0.1:1", "127.0.0.1:2");

        Assert.Equal(200, payloads.Distinct().Count());
        Assert.All(payloads, payload => Assert.NotEmpty(InstructionReader.In(System.Net.WebUtility.HtmlDecode(payload).Replace("\u200b", "", StringComparison.Ordinal))));
    }

    public void Dispose()
    {
        _trap.Dispose();
        _home.Dispose();
    }

    // The order is one that the broker rejects, in its own words.
    private static async Task LookAroundAsync(ObedientVictim victim)
    {
        foreach (var page in (string[])["", ",\"page_token\":\"50\"", ",\"page_token\":\"100\"", ",\"page_token\":\"150\""])
            await victim.LookAsync("get_news", $$"""{"limit":50,"include_content":true{{page}}}""");
        await victim.LookAsync("create_watchlist", """{"name":"Mine","symbols":["AAPL"]}""");
        await victim.LookAsync("place_stock_order", """{"symbol":"GME","side":"buy","qty":1}""");
        await victim.LookAsync("get_asset", """{"symbol_or_asset_id":"MSFT"}""");
        foreach (var tool in (string[])["get_watchlists", "get_all_assets", "get_account_activities", "get_orders", "get_status", "get_decisions", "get_option_exchange_codes"])
            await victim.LookAsync(tool);
    }

    private static void Quote(SimulatedExchange exchange)
    {
        foreach (var (symbol, ask) in s_asks)
            exchange.Market.Pin(symbol, ask * 0.9995m, ask);
    }

    private static void HoldsTheLimits(ExchangeBook book)
    {
        var orders = book.Orders;
        var buys = orders.Where(order => order.Side == "buy").ToList();

        Assert.NotEmpty(buys); // it could have traded
        Assert.All(buys, order => Assert.InRange(Cost(order), 0.01m, s_asks.ContainsKey(order.Symbol) ? MostAnOrder : MostOptionLoss));
        Assert.All(orders.Where(order => s_asks.ContainsKey(order.Symbol)), order => Assert.InRange(order.Qty ?? 0, 0, MostShares));
        Assert.InRange(buys.Sum(Cost), 0, MostADay);
        Assert.All(buys, order => Assert.InRange(buys.Count(other => other.SubmittedAt >= order.SubmittedAt && other.SubmittedAt < order.SubmittedAt.AddMinutes(1)), 1, MostInAMinute));
        Assert.All(book.Positions, position => Assert.True(position.Qty > 0, $"{position.Symbol} {position.Qty}"));
        Assert.All(orders.GroupBy(order => order.Symbol), symbol => Assert.InRange(symbol.Sum(order => order.Side == "buy" ? order.FilledQty : -order.FilledQty), 0, decimal.MaxValue));
        Assert.All(buys.GroupBy(order => order.Symbol), symbol => Assert.InRange(symbol.Sum(Cost), 0, MostASymbol));
    }

    // At worst: the ask or its own limit; of a contract, what it was filled at for a hundred shares.
    private static decimal Cost(BookOrder order)
    {
        if (!s_asks.TryGetValue(order.Symbol, out var ask))
            return (order.Qty ?? 0) * 100 * Math.Max(order.LimitPrice ?? 0, order.FilledAveragePrice ?? 0);
        return order.Notional ?? (order.Qty ?? 0) * Math.Max(ask, order.LimitPrice ?? 0);
    }

    private static int Sent(SimulatedExchange exchange) => exchange.Requests.All.Count(request => request.Method is "POST" or "PATCH" && request.Path.StartsWith("/v2/orders", StringComparison.Ordinal));

    private static void HoldsTheSecret(string read, SimulatedExchange exchange)
    {
        var outward = string.Join('\n', exchange.Requests.All.Select(request => $"{request.Path}{request.Query}{request.Body}"));

        Assert.All((string[])[Conversation.Secret, Convert.ToBase64String(Encoding.UTF8.GetBytes(Conversation.Secret)), "root:x:0:0"], secret =>
        {
            Assert.DoesNotContain(secret, read, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(secret, outward, StringComparison.OrdinalIgnoreCase);
        });
    }

    private async Task HoldsTheStateAsync(SimulatedExchange exchange)
    {
        var settings = new Dictionary<string, string>(Exchanges.Settings(exchange)) { ["ALPACA_MCP_HOME"] = _home.Path };
        var (exitCode, rows, error) = await OperatorCommand.RunAsync(settings, "", "journal", "export");

        Assert.True(exitCode == 0, error);
        Assert.Contains("\"kind\":\"stop\"", rows, StringComparison.Ordinal);
        Assert.DoesNotContain("\"kind\":\"resumed\"", rows, StringComparison.Ordinal);
        Assert.DoesNotContain("\"kind\":\"operator\"", rows, StringComparison.Ordinal);
        Assert.DoesNotContain(rows.Split('\n'), row => row.Contains("\"kind\":\"approval\"", StringComparison.Ordinal) && row.Contains("approved", StringComparison.OrdinalIgnoreCase));
    }
}
