using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.Tests.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Server.Tests.Cli.Operators;

public sealed class PassphraseTriesTests : IDisposable
{
    private readonly TemporaryFolder _home = new();
    private readonly FakeTimeProvider _time = new(new(2026, 3, 11, 14, 0, 0, TimeSpan.Zero));

    [Fact]
    public void After_each_wrong_one_the_next_waits_twice_as_long_up_to_an_hour()
    {
        List<double> waits = [];
        for (var n = 0; n < 14; n++)
        {
            Assert.False(Tries.Try(() => false));
            waits.Add(Tries.Wait.TotalSeconds);
            _time.Advance(Tries.Wait);
        }

        Assert.Equal([2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 3600, 3600, 3600], waits);
    }

    [Fact]
    public void Too_early_nothing_is_even_looked_at()
    {
        Tries.Try(() => false);

        Assert.Null(Tries.Try(() => throw new InvalidOperationException("looked at")));
    }

    [Fact]
    public void The_right_one_starts_anew()
    {
        Tries.Try(() => false);
        _time.Advance(Tries.Wait);

        Assert.True(Tries.Try(() => true));
        Assert.Equal(TimeSpan.Zero, Tries.Wait);
    }

    [Fact]
    public void A_try_that_is_cut_short_counts_as_a_wrong_one()
    {
        Assert.Throws<InvalidOperationException>(() => Tries.Try(() => throw new InvalidOperationException("killed")));

        Assert.Equal(TimeSpan.FromSeconds(2), Tries.Wait);
    }

    [Fact]
    public void A_clock_that_is_set_back_makes_nobody_wait_longer()
    {
        Tries.Try(() => false);
        var back = new FakeTimeProvider(_time.GetUtcNow().AddDays(-1));

        Assert.Equal(TimeSpan.FromSeconds(2), new PassphraseTries(_home.Path, back).Wait);
    }

    public void Dispose() => _home.Dispose();

    private PassphraseTries Tries => new(_home.Path, _time);
}
