using System.Net;
using AlpacaMcp.Server.Health;
using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Server.Tests.Telemetry;

/// <summary>What an orchestrator is told.</summary>
[Collection(OneProvider.Name)]
public sealed class HealthTests
{
    [Fact]
    public async Task A_live_server_says_so_also_while_its_broker_is_down()
    {
        await using var bench = await MetricsBench.StartAsync(new() { IsBrokerDown = true });

        var (status, body) = await bench.HealthAsync(HealthEndpoints.Live);

        Assert.Equal((HttpStatusCode.OK, """{"live":true}"""), (status, body.ToString()));
    }

    [Fact]
    public async Task A_server_is_ready_once_broker_and_journal_were_compared_and_nobody_had_to_call_a_tool()
    {
        await using var bench = await MetricsBench.StartAsync();

        var (status, body) = await bench.HealthAsync();

        var account = Assert.Single(body.GetProperty("accounts").EnumerateArray());
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            $$"""{"account":"{{bench.Plan.AccountName}}","ready":true,"journal":"ok","broker":"ok","reconciled":true,"clock":"ok","trading":"active"}""", account.ToString());
        Assert.DoesNotContain(bench.Exchange.AccountNumber, body.ToString(), StringComparison.Ordinal);
    }

    // The first thing that an agent asks for may compare broker and journal, and no clock.
    [Fact]
    public async Task A_clock_that_nobody_has_read_is_read_within_seconds_although_broker_and_journal_were_compared()
    {
        await using var bench = await MetricsBench.StartAsync(new() { IsBrokerDown = true });
        bench.Exchange.Faults.Clear();
        await bench.CallAsync("reconcile");
        var (_, before) = await bench.HealthAsync();

        for (var second = 0; second < 10; second++)
        {
            await bench.PassAsync(TimeSpan.FromSeconds(1));
            await bench.HealthAsync();
        }

        Assert.Contains("\"reconciled\":true,\"clock\":\"unknown\"", before.ToString(), StringComparison.Ordinal);
        await MetricsBench.UntilAsync(async () => (await bench.HealthAsync()).Status == HttpStatusCode.OK ? bench : null);
    }

    [Fact]
    public async Task To_ask_again_and_again_asks_the_broker_nothing_more()
    {
        await using var bench = await MetricsBench.StartAsync();
        var asked = bench.Exchange.Requests.All.Count;

        for (var time = 0; time < 200; time++)
            await bench.HealthAsync();
        await bench.ScrapeAsync();

        Assert.Equal(asked, bench.Exchange.Requests.All.Count);
    }

    [Fact]
    public async Task A_broker_that_is_down_makes_it_unready_and_its_return_ready_again()
    {
        await using var bench = await MetricsBench.StartAsync();
        bench.Exchange.Faults.Add(new StatusBefore(503), MetricsBench.Always);
        await bench.CallAsync("get_clock");

        var (status, body) = await bench.HealthAsync();
        bench.Exchange.Faults.Clear();
        await bench.PassAsync(TimeSpan.FromSeconds(20));
        await bench.CallAsync("get_clock");
        var (again, _) = await bench.HealthAsync();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "silent"), (status, body.GetProperty("accounts")[0].GetProperty("broker").GetString()));
        Assert.Equal(HttpStatusCode.OK, again);
    }

    [Fact]
    public async Task Keys_that_were_revoked_make_it_unready()
    {
        await using var bench = await MetricsBench.StartAsync();
        bench.Exchange.RevokeKey(bench.Exchange.KeyId);
        await bench.CallAsync("get_clock");

        var (status, body) = await bench.HealthAsync();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "unauthorized"), (status, body.GetProperty("accounts")[0].GetProperty("broker").GetString()));
    }

    [Fact]
    public async Task A_journal_that_was_deleted_makes_it_unready()
    {
        await using var bench = await MetricsBench.StartAsync();
        File.Delete(Path.Combine(bench.Plan.Home, "journal.db"));
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","type":"limit","qty":1,"limit_price":200}""");

        var status = await MetricsBench.UntilAsync(async () => await bench.HealthAsync() is var health && health.Body.GetProperty("accounts")[0].GetProperty("journal").GetString() == "failing" ? Tuple.Create(health.Status) : null);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status.Item1);
    }

    [Fact]
    public async Task A_halt_is_shown_and_leaves_it_ready()
    {
        await using var bench = await MetricsBench.StartAsync();
        await bench.CallAsync("halt_trading", """{"reason":"s3cret reason"}""");

        var halted = await MetricsBench.UntilAsync(async () => await bench.HealthAsync() is var health && health.Body.GetProperty("accounts")[0].GetProperty("trading").GetString() == "halted" ? Tuple.Create(health.Status, health.Body.ToString()) : null);

        Assert.Equal(HttpStatusCode.OK, halted.Item1);
        Assert.DoesNotContain("reason", halted.Item2, StringComparison.Ordinal);
    }
}
