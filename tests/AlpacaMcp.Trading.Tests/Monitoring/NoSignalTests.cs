using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Monitoring;

/// <summary>No signal is never a good one: nothing opens, nothing is held back for good, and everything closes.</summary>
public sealed class NoSignalTests
{
    public static TheoryData<IFault> Faults => new() { new StatusBefore(500), new StatusBefore(403), new GarbageBody(), new DropRequest() };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_dead_profit_source_is_not_OK(IFault fault)
    {
        await using var desk = await M.HoldingAsync();
        desk.Fail("/v2/account/activities", fault);

        Assert.Equal([RiskCode.ProfitUnreadable], await desk.CodesAsync(A.Buy(1)));
        Assert.Empty(await desk.CausesAsync());
        Assert.Equal(OutcomeKind.Placed, (await desk.SubmitAsync(A.Sell(50))).Kind);
        Assert.Equal(OutcomeKind.Placed, (await desk.CloseAsync("AAPL")).Kind);

        desk.Exchange.Faults.Clear();
        Assert.Empty(await desk.CodesAsync(A.Buy(1)));
    }

    [Theory]
    [InlineData("""[{"id":"1","activity_type":"CSD","date":"2026-11-20"}]""")] // no amount
    [InlineData("""[{"id":"1","activity_type":"CSD","net_amount":"5"}]""")] // no day
    public async Task A_transfer_that_cannot_be_understood_is_no_signal(string activities)
    {
        await using var desk = await M.HoldingAsync();
        desk.Fail("/v2/account/activities", new SubstituteBody(activities));

        Assert.Equal([RiskCode.ProfitUnreadable], await desk.CodesAsync(A.Buy(1)));
        Assert.Equal(OutcomeKind.Placed, (await desk.CloseAsync("AAPL")).Kind);
    }

    [Fact]
    public async Task A_list_of_transfers_without_an_end_is_no_signal()
    {
        var page = string.Join(',', Enumerable.Range(0, 100).Select(i => $$"""{"id":"{{i}}","activity_type":"CSD","net_amount":"1","date":"2026-11-20"}"""));
        await using var desk = await M.HoldingAsync();
        desk.Fail("/v2/account/activities", new SubstituteBody($"[{page}]"), times: 10_000);

        Assert.Equal([RiskCode.ProfitUnreadable], await desk.CodesAsync(A.Buy(1)));
    }

    [Fact]
    public async Task An_unreadable_account_denies_what_opens_and_never_what_closes()
    {
        await using var desk = await M.HoldingAsync();
        await desk.LookAsync();
        desk.Fail("/v2/account", new StatusBefore(500), times: 1_000);

        Assert.Equal([RiskCode.AccountUnreadable, RiskCode.ProfitUnreadable], await desk.CodesAsync(A.Buy(1)));
        Assert.Equal(OutcomeKind.Placed, (await desk.SubmitAsync(A.Sell(50))).Kind);
        Assert.Equal(OutcomeKind.Placed, (await desk.CloseAsync("AAPL")).Kind);
    }

    [Fact]
    public async Task An_account_that_never_answered_closes_too()
    {
        await using var desk = await M.HoldingAsync();
        desk.Fail("/v2/account", new StatusBefore(500), times: 1_000);

        Assert.Equal(OutcomeKind.Denied, (await desk.SubmitAsync(A.Buy(1))).Kind);
        Assert.Equal(OutcomeKind.Placed, (await desk.CloseAsync("AAPL")).Kind);
    }

    [Fact]
    public async Task Without_a_clock_there_is_no_day_to_lose_in()
    {
        await using var desk = await M.HoldingAsync();
        desk.Fail("/v2/clock", new StatusBefore(500));

        Assert.Equal([RiskCode.ClockSkew, RiskCode.ProfitUnreadable], (await desk.CodesAsync(A.BuyLimit(1, 90m))).Where(code => code is RiskCode.ClockSkew or RiskCode.ProfitUnreadable));
        Assert.Equal(OutcomeKind.Placed, (await desk.CloseAsync("AAPL")).Kind);
    }

    // A breach that one look saw and the next could not is judged by nobody.
    [Fact]
    public async Task A_look_without_a_signal_stops_nothing_and_the_next_one_does()
    {
        await using var desk = await M.HoldingAsync();
        desk.Pin(50m);
        desk.Fail("/v2/account/activities", new StatusBefore(500));
        await desk.LookAsync();
        Assert.Empty(await desk.CausesAsync());

        desk.Exchange.Faults.Clear();
        await desk.LookAsync();

        Assert.Equal(2, (await desk.StopsAsync()).Count);
    }
}
