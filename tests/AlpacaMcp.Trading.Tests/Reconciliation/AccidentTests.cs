using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Tests.Journal;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Trading.Tests.Reconciliation;

/// <summary>
/// After broker, clock or journal could not be relied on, nothing opens before broker and journal have been compared again: an order of ours that
/// appeared meanwhile without a row is found by the comparison and by nothing else.
/// </summary>
public sealed class AccidentTests : IDisposable
{
    private readonly JournalHome _home = new();
    private readonly FakeTimeProvider _time = new(A.Now);

    [Theory]
    [InlineData("broker")]
    [InlineData("clock")]
    [InlineData("journal")]
    [InlineData("broker, seen by the monitor")]
    public async Task Nothing_opens_after_it_before_a_comparison_and_closing_goes_on(string accident)
    {
        await using var desk = await OpenAsync(accident);
        var ours = $"amcp-{await desk.Journal.InstallationAsync(CancellationToken.None)}-0123456789";

        await HappenAsync(desk, accident);
        await desk.PlaceForeignAsync(A.BuyLimit(10, 90m) with { Symbol = "MSFT" }, ours);
        var opening = await desk.SubmitAsync(A.BuyLimit(2, 90m));
        var closing = await desk.CloseAsync("AAPL", qty: 5);

        Assert.Equal([RiskCode.ReduceOnly], opening.Objections.Select(o => o.Code));
        Assert.Equal(IntentState.Listed, await desk.StateOfAsync(ours));
        Assert.Equal(OutcomeKind.Placed, closing.Kind);
    }

    [Theory]
    [InlineData("broker")]
    [InlineData("clock")]
    [InlineData("journal")]
    public async Task Nothing_is_to_be_resumed_when_the_comparison_is_clean(string accident)
    {
        await using var desk = await OpenAsync(accident);

        await HappenAsync(desk, accident);
        Assert.False(desk.Vitals.HasCompared);
        var opening = await desk.SubmitAsync(A.BuyLimit(2, 90m));

        Assert.Equal(OutcomeKind.Placed, opening.Kind);
        Assert.True(desk.Vitals.HasCompared);
        Assert.Equal(2, (await desk.Journal.LatestAsync(EntryKind.Reconciled, 10, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Nothing_opens_while_the_comparison_cannot_be_made()
    {
        await using var desk = await OpenAsync("broker");
        await HappenAsync(desk, "broker");
        desk.Exchange.Faults.Add(new StatusBefore(503), new FaultRule { Method = "GET", PathPrefix = "/v2/orders", Skip = 2 }); // The order itself can be judged.

        Assert.Equal("NOT_RECONCILED", Assert.Single((await desk.SubmitAsync(A.BuyLimit(2, 90m))).Objections).Code);
        Assert.Equal(OutcomeKind.Placed, (await desk.CloseAsync("AAPL", qty: 5)).Kind);
    }

    [Fact]
    public async Task What_happens_while_it_compares_makes_it_compare_again()
    {
        await using var desk = await OpenAsync("broker");
        await desk.HoldAsync(A.Buy(1), "another");
        var comparing = desk.Reconciler.RunAsync(CancellationToken.None);
        desk.Reconciler.Lapse();
        await comparing;

        Assert.False(desk.Vitals.HasCompared);
        Assert.True(desk.Vitals.ReconcileLag >= TimeSpan.Zero);
    }

    public void Dispose() => _home.Dispose();

    /// <summary>A desk that has compared, opened one order and holds ten shares.</summary>
    private async Task<TestDesk> OpenAsync(string accident)
    {
        var setup = new Setup { Journal = _home.Place with { LockTimeout = TimeSpan.FromMilliseconds(50) }, SaysYes = true };
        var desk = await TestDesk.OpenAsync(accident == "clock" ? setup with { Time = _time, ExchangeTime = ExchangeTimeSource.System } : setup);
        await desk.HoldAsync(A.Buy(10));
        Assert.Equal(OutcomeKind.Placed, (await desk.SubmitAsync(A.Buy(1))).Kind);
        Assert.True(desk.Vitals.HasCompared);
        return desk;
    }

    /// <summary>It comes, is noticed, and is over.</summary>
    private async Task HappenAsync(TestDesk desk, string accident)
    {
        switch (accident.Split(',')[0])
        {
            case "broker":
                desk.Exchange.Faults.Add(new StatusBefore(503), new FaultRule { Times = 10_000 });
                await NoticeAsync(desk, accident, "STATE_UNREADABLE");
                desk.Exchange.Faults.Clear();
                break;
            case "clock":
                _time.Advance(TimeSpan.FromMinutes(2));
                await NoticeAsync(desk, accident, RiskCode.ClockSkew);
                desk.ExchangeTime.Advance(TimeSpan.FromMinutes(4));
                _time.Advance(TimeSpan.FromMinutes(2)); // What was read of the exchange's clock is old by then.
                break;
            default:
                using (_home.Lock())
                    await NoticeAsync(desk, accident, "JOURNAL_UNAVAILABLE");
                break;
        }
    }

    private static async Task NoticeAsync(TestDesk desk, string accident, string code)
    {
        if (accident.EndsWith("monitor", StringComparison.Ordinal))
            await desk.Monitor.LookAsync(CancellationToken.None);
        else
            Assert.Contains(code, (await desk.SubmitAsync(A.BuyLimit(3, 90m))).Objections.Select(o => o.Code));
    }
}
