namespace AlpacaMcp.Histories.Tests;

/// <summary>Histories that broke a promise once. A seed is the same history only as long as the harness draws the same; what broke has a test of its own beside its code.</summary>
public sealed class KeptSeedTests
{
    [Theory]
    [InlineData(447)] // A look-up asked early and answered late passed for silence over the whole quiet period.
    [InlineData(5620)] // A caller that hung up between two closes was not told of the first.
    [InlineData(23854)] // Somebody else's order, replaced, was judged by the difference and counted whole.
    [InlineData(116585)] // A replacement that the broker's lists did not show yet held no place among the open orders.
    [InlineData(74459)] // Somebody else's order, lowered, was taken by the judge for bought by the server.
    [InlineData(110223)] // Shares bought below every quote were valued by the judge above what they cost.
    public void Stays_unbroken(ulong seed)
    {
        var result = History.Run(HistoryPlans.Of(seed));

        Assert.True(result.Broken is null, HistoryRun.Explain(result));
    }
}
