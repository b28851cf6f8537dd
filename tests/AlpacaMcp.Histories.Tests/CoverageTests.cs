using AlpacaMcp.Histories.Broker;
using AlpacaMcp.Histories.Judging;
using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Histories.Tests;

/// <summary>Histories that never reach a resend or a crash prove nothing about them.</summary>
public sealed class CoverageTests(HistoriesFixture histories) : IClassFixture<HistoriesFixture>
{
    private static readonly Trouble[] OfReadsOnly = [Trouble.None, Trouble.ProxyNotFound, Trouble.Lag];

    private Tally Tally => histories.Tally;

    [Fact]
    public void Every_trouble_befalls_an_order()
    {
        var missing = Enum.GetValues<Trouble>().Except(OfReadsOnly).Where(trouble => trouble != Trouble.NoConnection && Tally[$"write:{trouble}"] == 0);

        Assert.Empty(missing);
    }

    [Fact]
    public void A_server_dies_at_every_point()
    {
        var missing = Enum.GetNames<CrashPoint>().Append("anywhere").Where(point => Tally[$"killed:{point}"] == 0);

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("submit:Placed")]
    [InlineData("submit:Denied")]
    [InlineData("submit:Rejected")]
    [InlineData("submit:NotPlaced")]
    [InlineData("submit:Unknown")]
    [InlineData("replace:Placed")]
    [InlineData("close:Placed")]
    [InlineData("close_all:Placed")]
    [InlineData("halt:done")]
    [InlineData("resume:done")]
    [InlineData("cancel:done")]
    [InlineData("resent")]
    [InlineData("duplicate")]
    [InlineData("refused at the gate")]
    public void Every_ending_is_reached(string ending) => Assert.NotEqual(0, Tally[ending]);

    [Fact]
    public void Histories_are_long_and_short() => Assert.Equal((true, true), (histories.Shortest <= 25, histories.Longest >= 140));
}
