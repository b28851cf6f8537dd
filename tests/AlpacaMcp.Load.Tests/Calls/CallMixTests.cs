using AlpacaMcp.Load.Calls;

namespace AlpacaMcp.Load.Tests.Calls;

public sealed class CallMixTests
{
    [Fact]
    public void Of_twenty_calls_five_are_orders_each_with_an_id_of_its_own()
    {
        var calls = Draw(new CallMix("mix", seed: 1), 200);

        var ids = calls.Select(call => call.ClientOrderId).OfType<string>().ToList();
        Assert.Equal(50, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void The_same_seed_draws_the_same_calls()
    {
        Assert.Equal(Draw(new("mix", seed: 3), 100).Select(call => call.Tool), Draw(new("mix", seed: 3), 100).Select(call => call.Tool));
    }

    [Fact]
    public void Only_what_rests_is_cancelled()
    {
        var mix = new CallMix("mix", seed: 2);
        Assert.DoesNotContain(Draw(mix, 40), call => call.Tool == CallMix.Cancel);

        var resting = Guid.Parse("5f1f31d0-9ce0-4ec1-9d6e-0f9f3c0e8a11");
        mix.Rests(resting);

        var cancel = Assert.Single(Draw(mix, 40), call => call.Tool == CallMix.Cancel);
        Assert.Equal(resting.ToString(), cancel.Arguments["order_id"]);
    }

    private static List<LoadCall> Draw(CallMix mix, int count) => [.. Enumerable.Range(0, count).Select(_ => mix.Next())];
}
