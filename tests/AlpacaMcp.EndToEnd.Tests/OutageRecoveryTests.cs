using AlpacaMcp.Simulator.Faults;
using Xunit.Abstractions;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>docs/operate/recovery: the disk, the clock and the broker.</summary>
public sealed class OutageRecoveryTests(ITestOutputHelper output)
{
    [Fact]
    public async Task With_a_full_disk_a_position_is_closed_and_its_rows_come_back_with_the_room()
    {
        await using var drill = await OperatorDrill.PrepareAsync();
        await drill.StartServerAsync(Transport.Http);
        Assert.Equal("", await drill.BuyAsync(10));
        var full = new FileSizeLimit(drill.ServerId, 4_096);
        Assert.Equal("JOURNAL_UNAVAILABLE", await drill.BuyAsync(1));
        Assert.Equal("", (await drill.CallAsync("close_position", """{"symbol_or_asset_id":"AAPL"}""")).Code);
        Assert.Empty(drill.Held);

        await RecoveryDrill.WalkAsync(
            drill,
            "disk-full.md",
            output,
            new("df -k ~/.config/alpaca-mcp", RecoveryDrill.Nothing),
            new("alpaca-mcp doctor", result => RecoveryDrill.SaysAsync(result, "wait in the emergency file")),
            new("alpaca-mcp reconcile", result => RecoveryDrill.SaysAsync(result, "Still unknown: 0. Orphans: 0. Ambiguous: 0."))
            {
                Before = () =>
                {
                    full.Dispose();
                    return Task.CompletedTask;
                },
            },
            new("alpaca-mcp journal verify", result => RecoveryDrill.SaysAsync(result, ": sound.")),
            new("alpaca-mcp doctor", result =>
            {
                Assert.DoesNotContain("emergency", result.Output, StringComparison.Ordinal);
                return Task.CompletedTask;
            }));

        Assert.Equal("", await drill.BuyAsync(2)); // The same server, without a restart.
        await RecoveryDrill.AssertWholeAsync(drill);
    }

    [Fact]
    public async Task A_clock_that_jumps_is_shown_and_leaves_the_journal_sound()
    {
        await using var drill = await OperatorDrill.StartAsync();
        Assert.Equal("", await drill.BuyAsync(3));
        drill.Exchange.Clock.Jump(TimeSpan.FromHours(1));
        Assert.Equal("", await drill.BuyAsync(4));

        await RecoveryDrill.WalkAsync(
            drill,
            "wrong-clock.md",
            output,
            new("date -u", RecoveryDrill.Nothing),
            new("alpaca-mcp doctor", result => RecoveryDrill.SaysAsync(result, "2026-03-11 15:00:00 UTC")),
            new("alpaca-mcp journal verify", result => RecoveryDrill.SaysAsync(result, ": sound.")));

        await RecoveryDrill.AssertWholeAsync(drill);
    }

    [Fact]
    public async Task Half_an_hour_without_a_broker_loses_no_order_and_places_none_twice()
    {
        await using var drill = await OperatorDrill.PrepareAsync();
        await drill.StartServerAsync(("ALPACA_MCP_SETTLE_GIVE_UP_MS", "100"), ("ALPACA_MCP_SETTLE_FIRST_PAUSE_MS", "10"));
        Assert.Equal("", await drill.BuyAsync(3));
        drill.Exchange.Faults.Add(new LoseResponse(), new() { Method = "POST", PathPrefix = "/v2/orders" });
        drill.Exchange.Faults.Add(new StatusBefore(503), new() { Method = "GET", PathPrefix = "/v2/orders:by_client_order_id", Times = 10_000 });
        Assert.Equal("ORDER_UNKNOWN", await drill.BuyAsync(4));
        drill.Exchange.Faults.Add(new ResetBeforeRead(), new() { Times = 100_000 });
        drill.Exchange.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.NotEqual("", await drill.BuyAsync(5));

        await RecoveryDrill.WalkAsync(
            drill,
            "broker-down.md",
            output,
            new("alpaca-mcp doctor", result => RecoveryDrill.SaysAsync(result, "fail", "cannot be reached")) { ExitCode = 1 },
            new("alpaca-mcp halt --reason \"the broker is down\"", result => RecoveryDrill.SaysAsync(result, "Trading is halted")),
            new("alpaca-mcp reconcile", result => RecoveryDrill.SaysAsync(result, "Still unknown: 0. Orphans: 0. Ambiguous: 0."))
            {
                Before = () =>
                {
                    drill.Exchange.Faults.Clear();
                    return Task.CompletedTask;
                },
            },
            new("alpaca-mcp status", result => RecoveryDrill.SaysAsync(result, "Unknown:      0 orders", "HALTED", "the broker is down")),
            new("alpaca-mcp resume --reason \"the broker is back\"", RecoveryDrill.Nothing),
            new("alpaca-mcp doctor", RecoveryDrill.Nothing));

        Assert.Equal(2, drill.Exchange.Book.Orders.Count);
        await RecoveryDrill.AssertWholeAsync(drill);
    }
}
