using CsCheck;

namespace AlpacaMcp.Simulator.Tests.Exchange;

/// <summary>What holds after every event of a random stream of orders of all kinds; <see cref="Witness"/> says what.</summary>
public sealed class OrderProperties
{
    private static readonly Gen<Deed> s_deeds = Gen.Select(
        Gen.Int[0, 21], Gen.Int[0, 2], Gen.Int[0, 21], Gen.Int[1, 40], Gen.Int[-8, 8], Gen.Frequency((6, Gen.Int[0, 30]), (2, Gen.Int[30, 4_000]), (1, Gen.Int[4_000, 100_000])),
        (what, symbol, kind, size, offset, seconds) => new Deed(what, symbol, kind, size, offset, seconds));

    [Fact]
    public void Books_balance_and_every_order_ends_once() => s_deeds.Array[1, 60].Sample(
        deeds =>
        {
            var script = new OrderScript(partialFillPercent: 50);
            script.Play(deeds);
            script.PlayToTheEnd();
        },
        iter: 120, threads: 1, print: Print);

    [Fact]
    public void The_same_deeds_have_the_same_story() => s_deeds.Array[20, 60].Sample(
        deeds => Assert.Equal(StoryOf(deeds), StoryOf(deeds)), iter: 10, threads: 1, print: Print);

    private static List<string> StoryOf(Deed[] deeds)
    {
        var script = new OrderScript(partialFillPercent: 50);
        script.Play(deeds);
        return script.Witness.Story;
    }

    private static string Print(Deed[] deeds) => string.Join('\n', deeds);
}
