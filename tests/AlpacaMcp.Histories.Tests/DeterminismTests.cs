namespace AlpacaMcp.Histories.Tests;

public sealed class DeterminismTests
{
    [Fact]
    public void One_seed_is_one_history()
    {
        var differences = HistoryPlans.Of(from: 1, count: 40).AsParallel().Select(Differences.Find).Where(difference => difference is not null);

        Assert.Empty(differences);
    }

    [Fact]
    public void Two_seeds_are_two_histories()
    {
        var hashes = HistoryPlans.Of(from: 1, count: 20).Select(plan => History.Run(plan).Hash);

        Assert.Distinct(hashes);
    }
}
