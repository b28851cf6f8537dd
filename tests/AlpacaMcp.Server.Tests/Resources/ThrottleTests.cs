using AlpacaMcp.Server.Resources;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Server.Tests.Resources;

public sealed class ThrottleTests
{
    private readonly FakeTimeProvider _time = new();
    private int _passed;

    [Fact]
    public void Passes_the_first_at_once_and_a_burst_once_at_the_end_of_the_pause()
    {
        using var throttle = Throttle();

        throttle.Hear();
        Assert.Equal(1, _passed);
        for (var i = 0; i < 50; i++)
            throttle.Hear();
        _time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Equal(1, _passed);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(2, _passed);
    }

    [Fact]
    public void Passes_at_most_one_a_pause_however_long_the_burst()
    {
        using var throttle = Throttle();

        for (var i = 0; i < 1000; i++)
        {
            throttle.Hear();
            _time.Advance(TimeSpan.FromMilliseconds(10));
        }

        Assert.Equal(11, _passed); // one at once and one at the end of each of ten seconds
    }

    [Fact]
    public void A_quiet_pause_is_followed_by_nothing()
    {
        using var throttle = Throttle();

        throttle.Hear();
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, _passed);
        throttle.Hear();
        Assert.Equal(2, _passed);
    }

    [Fact]
    public void Nothing_passes_after_its_end()
    {
        var throttle = Throttle();

        throttle.Hear();
        throttle.Hear();
        throttle.Dispose();
        throttle.Hear();
        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(1, _passed);
    }

    private Throttle Throttle() => new(TimeSpan.FromSeconds(1), () => _passed++, _time);
}
