using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Telemetry;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Telemetry;

namespace AlpacaMcp.Trading.Tests.Telemetry;

/// <summary>What is counted of the desk and of the journal.</summary>
public sealed class DeskMeterTests : IDisposable
{
    private readonly Heard _heard = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("alpaca-mcp-meter-").FullName;

    [Fact]
    public async Task Every_order_is_counted_by_what_it_was_and_what_became_of_it()
    {
        await using var desk = await OpenAsync();
        await desk.SubmitAsync(A.Buy(10));
        await desk.SubmitAsync(A.Buy(-1));
        await desk.SubmitAsync(A.Buy(101));
        desk.FailPosts(new StatusBefore(403));
        await desk.SubmitAsync(A.Buy(11));
        await desk.CloseAsync("AAPL");

        Assert.Equal(
            new Dictionary<string, double> { ["order,placed"] = 1, ["order,invalid"] = 1, ["order,denied"] = 1, ["order,rejected"] = 1, ["close,placed"] = 1 }.OrderBy(one => one.Key, StringComparer.Ordinal),
            _heard.Read("alpaca_mcp.order.outcomes").OrderBy(one => one.Key, StringComparer.Ordinal));
        Assert.Equal(1, _heard.Read("alpaca_mcp.order.denials")["ORDER_NOTIONAL"]);
        Assert.Contains("close,placed", _heard.Recorded("alpaca_mcp.order.duration"));
    }

    [Fact]
    public async Task A_repeated_order_is_a_duplicate_blocked_and_none_placed()
    {
        await using var desk = await OpenAsync();
        await desk.SubmitAsync(A.Buy(10));
        await desk.SubmitAsync(A.Buy(10));
        await desk.SubmitAsync(A.Buy(5) with { ClientOrderId = "mine" });
        await desk.SubmitAsync(A.Buy(5) with { ClientOrderId = "mine" });

        Assert.Equal(2, desk.Posts.Count);
        Assert.Equal((1, 1), (_heard.Read("alpaca_mcp.order.repeats")["same_order"], _heard.Read("alpaca_mcp.order.repeats")["same_id"]));
        Assert.Equal((2, 2), (_heard.Read("alpaca_mcp.order.outcomes")["order,placed"], _heard.Read("alpaca_mcp.order.outcomes")["order,repeated"]));
    }

    [Fact]
    public async Task An_unknown_order_is_seen_with_its_age_until_it_is_settled()
    {
        await using var desk = await OpenAsync(new() { Times = Setup.Hasty });
        Assert.NotNull(desk.Gauges);
        desk.FailLookups(new StatusBefore(503), times: 3);
        desk.FailPosts(new LoseResponse());
        await desk.SubmitAsync(A.Buy(10));
        var (count, age) = (await UntilAsync(() => _heard.One("alpaca_mcp.order.unknown.count"), 1), _heard.One("alpaca_mcp.order.unknown.age"));

        desk.Exchange.Faults.Clear();
        await desk.Watchman.LookAsync(CancellationToken.None);

        Assert.Equal(1, count);
        Assert.InRange(age ?? -1, 0, 600);
        Assert.Equal(0, await UntilAsync(() => _heard.One("alpaca_mcp.order.unknown.count"), 0));
        Assert.Equal(1, _heard.Read("alpaca_mcp.order.settlements")["found"]);
    }

    [Fact]
    public async Task Headroom_is_told_from_what_was_read_before_and_asks_the_broker_nothing()
    {
        await using var desk = await OpenAsync(new() { Policy = A.Policy() with { MaxOrdersPerDay = 4 } });
        Assert.NotNull(desk.Gauges);
        Assert.DoesNotContain("OPEN_ORDERS", _heard.Read("alpaca_mcp.limit.headroom").Keys);
        await desk.SubmitAsync(A.Buy(10));
        var asked = desk.Exchange.Requests.All.Count;

        var left = await UntilAsync(() => _heard.Read("alpaca_mcp.limit.headroom").GetValueOrDefault("ORDERS_PER_DAY"), 0.75);

        Assert.Equal(0.75, left);
        Assert.Contains("OPEN_ORDERS", _heard.Read("alpaca_mcp.limit.headroom").Keys);
        Assert.All(_heard.Read("alpaca_mcp.limit.headroom").Values, value => Assert.InRange(value, 0, 1));
        Assert.Equal(asked, desk.Exchange.Requests.All.Count);
    }

    [Fact]
    public async Task A_halt_shows_as_state_and_cause_and_is_timed()
    {
        await using var desk = await OpenAsync();
        Assert.NotNull(desk.Gauges);
        await desk.SubmitAsync(A.Buy(1));
        await desk.Halts.HaltAsync("agent", "agent", "a drill", everywhere: false, CancellationToken.None);

        Assert.Equal(2, await UntilAsync(() => _heard.One("alpaca_mcp.trading.state"), 2));
        Assert.Equal(["agent"], _heard.Read("alpaca_mcp.trading.stops").Keys);
        Assert.Single(_heard.Recorded("alpaca_mcp.halt.duration"));
    }

    [Fact]
    public async Task A_journal_that_cannot_be_written_is_seen_and_every_emergency_line_counted()
    {
        await using var desk = await OpenAsync();
        Assert.NotNull(desk.Gauges);
        await desk.SubmitAsync(A.Buy(1));
        Assert.Equal(1, await UntilAsync(() => _heard.One("alpaca_mcp.journal.usable"), 1));
        File.Delete(Path.Combine(_folder, "journal.db"));

        await desk.SubmitAsync(A.Buy(2));

        Assert.Equal(0, await UntilAsync(() => _heard.One("alpaca_mcp.journal.usable"), 0));
        Assert.Equal(["noted"], _heard.Read("alpaca_mcp.journal.emergency_lines").Keys);
        Assert.Contains("write", _heard.Read("alpaca_mcp.journal.failures").Keys);
        Assert.Contains("failed", _heard.Recorded("alpaca_mcp.journal.transaction.duration"));
    }

    [Fact]
    public async Task What_became_of_an_order_later_is_counted_once()
    {
        await using var desk = await OpenAsync();
        await desk.SubmitAsync(A.Buy(1));
        await desk.SubmitAsync(A.Buy(2) with { Type = OrderType.Limit, LimitPrice = 90 });
        await desk.Desk.CancelAllAsync(CancellationToken.None);
        await desk.SubmitAsync(A.Buy(3));
        await desk.SubmitAsync(A.Buy(4));

        var ends = _heard.Read("alpaca_mcp.order.ends");
        Assert.Equal(1, ends["canceled"]);
        Assert.InRange(ends["filled"], 1, 3);
    }

    [Fact]
    public void Every_measure_says_what_it_is() => Assert.All(DeskMeasures.All, measure =>
    {
        Assert.Matches("^alpaca_mcp(\\.[a-z_]+)+$", measure.Name);
        Assert.EndsWith(".", measure.Meaning, StringComparison.Ordinal);
        Assert.Equal(Label.Account, measure.Labels[0]);
        Assert.All(measure.Labels.Skip(1), label => Assert.InRange(label.Values.Distinct().Count(), 2, 60));
    });

    public void Dispose()
    {
        _heard.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<TestDesk> OpenAsync(Setup? setup = null) => TestDesk.OpenAsync((setup ?? new Setup()) with { Account = _heard.Account, Journal = new JournalPlace(_folder) });

    // What a look has seen is told again for a moment.
    private static async Task<double?> UntilAsync(Func<double?> read, double expected)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (read() is var value && value != expected && !patience.IsCancellationRequested)
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, CancellationToken.None);
        return read();
    }
}
