using AlpacaMcp.Api.Streams;

namespace AlpacaMcp.Api.Tests.Streams;

public sealed class StreamPacingTests
{
    [Theory]
    [InlineData(1, false, 0.5)]
    [InlineData(2, false, 1)]
    [InlineData(3, false, 2)]
    [InlineData(6, false, 16)]
    [InlineData(7, false, 30)]
    [InlineData(1000, false, 30)]
    // What was refused will be refused again.
    [InlineData(1, true, 30)]
    public void Pauses_double_up_to_the_longest_and_chance_takes_up_to_half(int failures, bool refused, double seconds)
    {
        var longest = new StreamPacing { Chance = count => count - 1 };
        var shortest = new StreamPacing { Chance = _ => 0 };

        Assert.Equal(TimeSpan.FromSeconds(seconds), longest.PauseAfter(failures, refused));
        Assert.Equal(TimeSpan.FromSeconds(seconds / 2), shortest.PauseAfter(failures, refused));
    }

    [Fact]
    public void A_seed_repeats_itself()
    {
        static IEnumerable<TimeSpan> Pauses(int seed)
        {
            var pacing = new StreamPacing { Chance = new Random(seed).Next };
            return [.. Enumerable.Range(1, 20).Select(failures => pacing.PauseAfter(failures, false))];
        }

        Assert.Equal(Pauses(7), Pauses(7));
        Assert.NotEqual(Pauses(7), Pauses(8));
    }

    [Fact]
    public void A_pause_outside_its_bounds_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new StreamPacing { FirstPause = TimeSpan.Zero });
}
