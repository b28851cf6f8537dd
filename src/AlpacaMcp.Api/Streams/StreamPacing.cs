using System.Security.Cryptography;

namespace AlpacaMcp.Api.Streams;

/// <summary>How patiently streams are opened again and how closely they are watched. A value outside its bounds is refused when it is set.</summary>
public sealed record StreamPacing
{
    /// <summary>The pause before a broken stream is opened again; doubles with each failure. Default 0.5 s. Bounds 1 ms to 1 min.</summary>
    public TimeSpan FirstPause { get; init => field = Bounds.Between(value, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1)); } = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest pause, and the one after a refusal. Default 30 s. Bounds 1 ms to 10 min.</summary>
    public TimeSpan LongestPause { get; init => field = Bounds.Between(value, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(10)); } = TimeSpan.FromSeconds(30);

    /// <summary>How long a stream must have lasted for its next failure to count as the first. Default 30 s. Bounds 0 to 10 min.</summary>
    public TimeSpan Steady { get; init => field = Bounds.Between(value, TimeSpan.Zero, TimeSpan.FromMinutes(10)); } = TimeSpan.FromSeconds(30);

    /// <summary>Time between two pings. Default 20 s. Bounds 1 s to 10 min.</summary>
    public TimeSpan PingInterval { get; init => field = Bounds.Between(value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)); } = TimeSpan.FromSeconds(20);

    /// <summary>How long the answer to a ping may take before the stream counts as broken. Default 15 s. Bounds 1 s to 10 min.</summary>
    public TimeSpan PongTimeout { get; init => field = Bounds.Between(value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)); } = TimeSpan.FromSeconds(15);

    /// <summary>Chance, so that programs cut off together do not come back together: given n, a whole number from 0 to n - 1.</summary>
    public Func<int, int> Chance { get; init; } = RandomNumberGenerator.GetInt32;

    /// <summary>Between half and all of the pause that is due after so many failures.</summary>
    internal TimeSpan PauseAfter(int failures, bool refused)
    {
        var due = refused || failures > 20 ? LongestPause : TimeSpan.FromTicks(Math.Min(FirstPause.Ticks << (failures - 1), LongestPause.Ticks));
        return (due / 2) + (due / 2 * Chance(1001) / 1000);
    }
}
