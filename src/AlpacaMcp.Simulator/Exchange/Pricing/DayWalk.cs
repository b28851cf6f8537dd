namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>A random walk over calendar days of which any day costs fifteen hashes: a dyadic Brownian bridge.</summary>
internal static class DayWalk
{
    /// <summary>1970-01-01 to 2059-09-18, in days; a power of two, so that every day is some interval's middle.</summary>
    private const int Span = 32768;
    private static readonly int s_epoch = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>Standard deviation 1 per day.</summary>
    public static double At(ulong key, DateOnly date)
    {
        var day = Math.Clamp(date.DayNumber - s_epoch, 1, Span - 1);
        var (low, high) = (0, Span);
        var (left, right) = (0.0, 0.0);
        while (true)
        {
            var middle = (low + high) / 2;
            var value = ((left + right) / 2) + (CounterHash.Normal(CounterHash.At(key, (ulong)middle)) * Math.Sqrt((high - low) / 4.0));
            if (middle == day)
                return value;
            if (day < middle)
                (high, right) = (middle, value);
            else
                (low, left) = (middle, value);
        }
    }
}
