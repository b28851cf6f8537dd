namespace AlpacaMcp.Histories.Tests;

/// <summary>Histories that broke a promise once. A seed is the same history only as long as the harness draws the same; what broke has a test of its own beside its code.</summary>
public sealed class KeptSeedTests
{
    [Theory]
    [InlineData(447)] // A look-up asked early and answered late passed for silence over the whole quiet period.
    [InlineData(5620)] // A caller that hung up between two closes was not told of the first.
    [InlineData(23854)] // Somebody else's order, replaced, was judged by the difference and counted whole.
    public void Stays_unbroken(ulong seed)
    {
        var result = History.Run(HistoryPlans.Of(seed));

        Assert.True(result.Broken is null, HistoryRun.Explain(result));
    }
}
