namespace AlpacaMcp.Matrix.Stage;

/// <summary>Looks again and again at what another process or the exchange's clock brings about, and tells nobody.</summary>
internal static class Pace
{
    private static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(20);

    /// <summary>True once the condition holds; false when patience ends first.</summary>
    public static async Task<bool> UntilAsync(Func<bool> holds, TimeSpan patience, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        using var beat = new PeriodicTimer(s_between);
        while (!holds())
        {
            if (TimeProvider.System.GetElapsedTime(began) > patience)
                return false;
            await beat.WaitForNextTickAsync(cancellationToken);
        }
        return true;
    }
}
