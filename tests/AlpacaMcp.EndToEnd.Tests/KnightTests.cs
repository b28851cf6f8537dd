using AlpacaMcp.Simulator;
using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>
/// On 1 August 2012 Knight Capital meant to send 212 orders and sent millions, because no confirmation ever counted as one.
/// https://www.sec.gov/litigation/admin/2013/34-70694.pdf
/// </summary>
public sealed class KnightTests : IDisposable
{
    private const int Intents = 212;
    private readonly TemporaryHome _home = new();

    [Fact]
    public async Task Knight_212_intents_never_more_than_212_orders()
    {
        await using var exchange = await Exchanges.StartAsync();
        await using var one = await StartAsync(exchange);
        await using var two = await StartAsync(exchange);
        LoseAnswers(exchange);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(caller => InsistAsync(caller % 2 == 0 ? one : two, seed: caller)));

        var ids = exchange.Book.Orders.Select(order => order.ClientOrderId).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        Assert.InRange(ids.Count, 1, Intents);
        Assert.Subset(ids.ToHashSet(), answers.SelectMany(placed => placed).ToHashSet()); // Nobody was told of an order that is not there.
        Assert.Equal(Intents, answers.SelectMany(placed => placed).Distinct().Count()); // And every intent became one in the end.
    }

    public void Dispose() => _home.Dispose();

    /// <summary>A caller who sends each intent in an order of its own, and again until somebody says that it is placed.</summary>
    private static async Task<IReadOnlyList<string>> InsistAsync(Conversation talk, int seed)
    {
        List<string> placed = [];
        var waiting = new Queue<int>(Enumerable.Range(0, Intents).OrderBy(intent => (intent * 7919 + seed * 104_729) % 65_537));
        for (var calls = 0; calls < 10 * Intents && waiting.TryDequeue(out var intent); calls++)
        {
            var answer = await talk.CallAsync("place_stock_order", $$"""{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_price":150,"client_order_id":"intent-{{intent}}"}""");
            if (answer.IsError)
                waiting.Enqueue(intent);
            else
                placed.Add(answer.Text("order.client_order_id"));
        }

        return placed;
    }

    private static void LoseAnswers(SimulatedExchange exchange)
    {
        IFault[] faults = [new LoseResponse(), new DropRequest(), new StatusAfter(500), new StatusBefore(503), new StatusAfter(504), new GarbageBody()];
        for (var n = 0; n < 60; n++)
            exchange.Faults.Add(faults[n % faults.Length], new FaultRule { Method = "POST", PathPrefix = "/v2/orders", Skip = n * 2 });
    }

    private Task<Conversation> StartAsync(SimulatedExchange exchange) => Conversation.StartAsync(
        exchange,
        Transport.Stdio,
        ("ALPACA_MCP_HOME", _home.Path),
        ("ALPACA_MCP_REQUESTS_PER_MINUTE", "10000"),
        ("ALPACA_MCP_MAX_OPEN_ORDERS", "1000"),
        ("ALPACA_MCP_MAX_ORDERS_PER_MINUTE", "10000"),
        ("ALPACA_MCP_MAX_ORDERS_PER_DAY", "10000"),
        ("ALPACA_MCP_MAX_OPENING_NOTIONAL_PER_DAY_USD", "1000000"),
        ("ALPACA_MCP_MAX_POSITION_PERCENT", "100"),
        ("ALPACA_MCP_ATTEMPT_TIMEOUT_MS", "500"),
        ("ALPACA_MCP_SETTLE_FIRST_PAUSE_MS", "10"),
        ("ALPACA_MCP_SETTLE_QUIET_PERIOD_MS", "300"));
}
