using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Tests.Journal;

namespace AlpacaMcp.Trading.Tests.Risk;

/// <summary>The pin through the whole desk: processes that start one after the other on one journal, each with its own settings.</summary>
public sealed class PolicyAcceptanceTests : IDisposable
{
    private static readonly RiskPolicy s_first = A.Policy() with { MaxOpenOrders = 40 };
    private static readonly RiskPolicy s_looser = s_first with { MaxOpenOrders = 50 };

    private readonly JournalHome _home = new();

    [Fact]
    public async Task Looser_limits_open_nothing_and_close_everything_until_the_operator_accepts_them()
    {
        await using var first = await FirstAsync();
        await using var server = first.FreshProcess(With(s_looser));
        await server.HoldAsync(A.Buy(10));

        var denied = await server.SubmitAsync(A.BuyLimit(1, 90m));
        Assert.Equal((RiskCode.PolicyNotAccepted, true), (denied.Objections.Single().Code, denied.Objections[0].Message.Contains("open orders: 50 instead of 40", StringComparison.Ordinal)));
        Assert.Equal(OutcomeKind.Placed, (await server.SubmitAsync(A.Sell(5))).Kind);
        Assert.Equal(OutcomeKind.Placed, (await server.CloseAsync("AAPL")).Kind);

        await using var operators = first.FreshProcess(With(s_looser));
        Assert.Equal(["open orders: 50 instead of 40"], (await operators.Acceptance.AcceptAsync("More room.", CancellationToken.None)).Loosened);

        Assert.Equal(OutcomeKind.Placed, (await server.SubmitAsync(A.BuyLimit(1, 90m))).Kind);
        Assert.Equal((s_looser.Hash(), "operator", 0), await StandingAsync(server));
    }

    [Fact]
    public async Task Tighter_limits_are_pinned_at_once_and_the_first_ones_are_looser_then()
    {
        await using var first = await FirstAsync();
        var tighter = s_first with { MaxOpenOrders = 30 };
        await using var second = first.FreshProcess(With(tighter));
        Assert.Equal(OutcomeKind.Placed, (await second.SubmitAsync(A.BuyLimit(1, 90m))).Kind);
        Assert.Equal((tighter.Hash(), "start", 0), await StandingAsync(second));

        await using var third = first.FreshProcess(With(s_first));

        Assert.Equal(RiskCode.PolicyNotAccepted, (await third.SubmitAsync(A.BuyLimit(2, 90m))).Objections.Single().Code);
    }

    [Fact]
    public async Task A_restart_with_the_same_looser_limits_stays_shut()
    {
        await using var first = await FirstAsync();
        for (var start = 0; start < 3; start++)
        {
            await using var again = first.FreshProcess(With(s_looser));
            Assert.Equal(RiskCode.PolicyNotAccepted, (await again.SubmitAsync(A.BuyLimit(1, 90m))).Objections.Single().Code);
        }
    }

    [Fact]
    public async Task What_is_not_looser_is_not_accepted_twice()
    {
        await using var first = await FirstAsync();

        var shown = await first.Acceptance.ShowAsync(CancellationToken.None);
        Assert.Equal(shown, await first.Acceptance.AcceptAsync("Nothing to accept.", CancellationToken.None) with { Loosened = shown.Loosened });

        Assert.Equal((s_first.Hash(), "start", 0), await StandingAsync(first));
    }

    [Theory]
    [InlineData(TradingEnvironment.Paper)]
    [InlineData(TradingEnvironment.Live)]
    [InlineData(TradingEnvironment.Simulator)]
    public async Task It_is_the_same_in_every_environment(TradingEnvironment environment)
    {
        await using var first = await TestDesk.OpenAsync(With(s_first) with { Environment = environment });
        await first.SubmitAsync(A.BuyLimit(1, 90m));
        await using var second = first.FreshProcess(With(s_looser) with { Environment = environment });

        Assert.Equal(RiskCode.PolicyNotAccepted, (await second.SubmitAsync(A.BuyLimit(2, 90m))).Objections.Single().Code);
    }

    [Fact]
    public async Task An_exchange_that_vanishes_pins_nothing()
    {
        await using var first = await TestDesk.OpenAsync(With(s_first) with { IsEphemeral = true });
        await first.SubmitAsync(A.BuyLimit(1, 90m));
        await using var second = first.FreshProcess(With(s_looser) with { IsEphemeral = true });

        Assert.Equal(OutcomeKind.Placed, (await second.SubmitAsync(A.BuyLimit(2, 90m))).Kind);
        Assert.Null((await second.Acceptance.ShowAsync(CancellationToken.None)).AcceptedHash);
    }

    public void Dispose() => _home.Dispose();

    private static async Task<(string?, string?, int)> StandingAsync(TestDesk desk) =>
        await desk.Acceptance.ShowAsync(CancellationToken.None) is var standing ? (standing.AcceptedHash, standing.AcceptedBy, standing.Loosened.Count) : default;

    private Setup With(RiskPolicy policy) => new() { Policy = policy, Journal = _home.Place };

    /// <summary>A process that has placed an order, and so pinned the first limits.</summary>
    private async Task<TestDesk> FirstAsync()
    {
        var desk = await TestDesk.OpenAsync(With(s_first));
        Assert.Equal(OutcomeKind.Placed, (await desk.SubmitAsync(A.BuyLimit(3, 90m) with { Symbol = "MSFT" })).Kind);
        return desk;
    }
}
