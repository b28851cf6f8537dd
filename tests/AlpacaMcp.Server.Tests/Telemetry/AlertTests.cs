using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Trading;
using Microsoft.Data.Sqlite;

namespace AlpacaMcp.Server.Tests.Telemetry;

/// <summary>Every rule of docs/operate/alerts.yml, reached by the fault it is for: a running server, the exchange's faults, real files, and /metrics as Prometheus reads it.</summary>
[Collection(OneProvider.Name)]
public sealed class AlertTests
{
    private const string Rest = """{"symbol":"AAPL","side":"buy","type":"limit","qty":QTY,"limit_price":200}""";
    private static readonly FaultRule s_orders = MetricsBench.Always with { Method = "POST", PathPrefix = "/v2/orders" };

    public static TheoryData<string> Names => [.. AlertRule.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Its_condition_is_reached_by_its_fault_and_not_before(string alert)
    {
        var rule = AlertRule.Of(alert);
        await using var bench = await MetricsBench.StartAsync(KindFor(alert));
        var before = await bench.ScrapeAsync();
        Assert.Empty(rule.Query.Over(before));

        await FailAsync(bench, alert);

        Assert.NotEmpty(await bench.HoldsAsync(rule, before));
    }

    private static BenchKind KindFor(string alert) => alert switch
    {
        "AlpacaMcpNotReconciled" => new() { IsBrokerDown = true },
        "AlpacaMcpMonitorSilent" => new() { Settings = [("ALPACA_MCP_MONITOR_SECONDS", "5")] },
        "AlpacaMcpApprovalsWaiting" => new() { Settings = [("ALPACA_MCP_APPROVAL_ABOVE_USD", "100"), ("ALPACA_MCP_APPROVALS", "out-of-band")] },
        "AlpacaMcpLimitNearlyUsed" => new() { Settings = [("ALPACA_MCP_MAX_ORDERS_PER_DAY", "3")] },
        "AlpacaMcpClockSkew" => new() { Environment = TradingEnvironment.Paper },
        "AlpacaMcpBrokerSlow" => new() { IsRealTime = true },
        _ => new(),
    };

    private static Task FailAsync(MetricsBench bench, string alert) => alert switch
    {
        "AlpacaMcpDown" => bench.StopAsync(),
        "AlpacaMcpNotReady" or "AlpacaMcpToolErrors" => BreakBrokerAsync(bench, calls: 1),
        "AlpacaMcpHalted" => WriteHaltFileAsync(bench),
        "AlpacaMcpReducing" => RejectAsync(bench, 5),
        "AlpacaMcpRejections" => RejectAsync(bench, 3),
        "AlpacaMcpUnknownOrder" => LoseOrderAsync(bench),
        "AlpacaMcpOrderOutOfStep" => PlaceOrphanAsync(bench),
        "AlpacaMcpNotReconciled" => bench.PassAsync(TimeSpan.FromSeconds(125)),
        "AlpacaMcpJournalFailing" or "AlpacaMcpEmergencyFile" => LoseJournalAsync(bench),
        "AlpacaMcpJournalSlow" => HoldJournalAsync(bench),
        "AlpacaMcpBrokerSilent" => SilenceAsync(bench, TimeSpan.FromSeconds(670)),
        "AlpacaMcpMonitorSilent" => SilenceAsync(bench, TimeSpan.FromSeconds(75)),
        "AlpacaMcpCircuitOpen" => BreakBrokerAsync(bench, calls: 4),
        "AlpacaMcpBrokerSlow" => SlowBrokerAsync(bench),
        "AlpacaMcpDuplicates" => RepeatAsync(bench, 6),
        "AlpacaMcpLimitNearlyUsed" => PlaceAsync(bench, 3),
        "AlpacaMcpClockSkew" => SkewAsync(bench),
        "AlpacaMcpApprovalsWaiting" => PlaceAsync(bench, 1),
        _ => throw new NotSupportedException($"{alert} has no fault."),
    };

    private static async Task BreakBrokerAsync(MetricsBench bench, int calls)
    {
        bench.Exchange.Faults.Add(new StatusBefore(503), MetricsBench.Always);
        for (var call = 0; call < calls; call++)
            await bench.CallAsync("get_clock");
    }

    private static async Task WriteHaltFileAsync(MetricsBench bench) => await File.WriteAllTextAsync(Path.Combine(bench.Plan.Home, "HALT"), "a drill\n");

    private static async Task RejectAsync(MetricsBench bench, int times)
    {
        bench.Exchange.Faults.Add(new StatusBefore(403), s_orders);
        await PlaceAsync(bench, times);
    }

    private static async Task LoseOrderAsync(MetricsBench bench)
    {
        bench.Exchange.Faults.Add(new StatusBefore(503), MetricsBench.Always with { Method = "GET", PathPrefix = "/v2/orders:by_client_order_id" });
        bench.Exchange.Faults.Add(new LoseResponse(), s_orders);
        await PlaceAsync(bench, 1);
        await bench.PassAsync(TimeSpan.FromSeconds(15));
    }

    private static async Task PlaceOrphanAsync(MetricsBench bench)
    {
        await PlaceAsync(bench, 1);
        var ours = Assert.Single(bench.Exchange.Book.Orders).ClientOrderId;
        await ExchangeOrders.PlaceAsync(bench.Exchange, $$"""{"symbol":"AAPL","qty":"1","side":"buy","type":"limit","limit_price":"190","time_in_force":"day","client_order_id":"{{ours[..^4]}}zzzz"}""");
        await bench.CallAsync("reconcile");
    }

    private static async Task LoseJournalAsync(MetricsBench bench)
    {
        File.Delete(Path.Combine(bench.Plan.Home, "journal.db"));
        await PlaceAsync(bench, 1);
    }

    /// <summary>As a backup or another copy of the server might.</summary>
    private static async Task HoldJournalAsync(MetricsBench bench)
    {
        await using var other = new SqliteConnection($"Data Source={Path.Combine(bench.Plan.Home, "journal.db")};Pooling=False");
        await other.OpenAsync();
        await using (var begin = other.CreateCommand())
        {
            begin.CommandText = "BEGIN IMMEDIATE";
            await begin.ExecuteNonQueryAsync();
        }

        var halting = bench.CallAsync("halt_trading", """{"reason":"a drill"}""");
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, CancellationToken.None); // The fault's own length.
        await other.CloseAsync();
        await halting;
    }

    private static async Task SilenceAsync(MetricsBench bench, TimeSpan span)
    {
        bench.Exchange.Faults.Add(new StatusBefore(503), MetricsBench.Always);
        await bench.PassAsync(span);
    }

    private static async Task SlowBrokerAsync(MetricsBench bench)
    {
        bench.Exchange.Faults.Add(new DelayResponse(TimeSpan.FromSeconds(1.2)), MetricsBench.Always);
        await bench.CallAsync("get_clock");
        await bench.CallAsync("get_clock");
    }

    private static async Task RepeatAsync(MetricsBench bench, int times)
    {
        for (var time = 0; time < times; time++)
            await bench.CallAsync("place_stock_order", Rest.Replace("QTY", "1", StringComparison.Ordinal));
    }

    private static async Task PlaceAsync(MetricsBench bench, int orders)
    {
        for (var order = 1; order <= orders; order++)
            await bench.CallAsync("place_stock_order", Rest.Replace("QTY", $"{order}", StringComparison.Ordinal));
    }

    private static async Task SkewAsync(MetricsBench bench)
    {
        await bench.PassAsync(TimeSpan.FromSeconds(64)); // The broker's clock stands still, ours goes on.
        await bench.CallAsync("get_status");
    }
}
