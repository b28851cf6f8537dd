using AlpacaMcp.Simulator.Streams;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Simulator.Tests.Streams;

public sealed class StreamPumpTests
{
    private static readonly TimeSpan s_period = TimeSpan.FromMilliseconds(200);

    [Fact]
    public void It_beats_while_someone_listens_and_only_then()
    {
        var (time, beats) = (new FakeTimeProvider(), 0);
        var pump = new StreamPump(time, () => s_period);
        Action listener = () => beats++;

        time.Advance(s_period);
        pump.Add(listener);
        Assert.Equal(0, beats);
        time.Advance(s_period);
        time.Advance(s_period);
        Assert.Equal(2, beats);
        pump.Remove(listener);
        time.Advance(s_period);
        Assert.Equal(2, beats);
        pump.Add(listener);
        time.Advance(s_period);
        Assert.Equal(3, beats);
    }

    [Fact]
    public void One_step_is_one_beat_however_long_it_is()
    {
        var (time, beats) = (new FakeTimeProvider(), 0);
        var pump = new StreamPump(time, () => s_period);

        pump.Add(() => beats++);
        time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(1, beats);
    }
}
