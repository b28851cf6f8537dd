using AlpacaMcp.Benchmarks.Load;

namespace AlpacaMcp.Benchmarks;

/// <summary>From nothing to the first answer.</summary>
internal static class Start
{
    private const int Starts = 11;

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        var seconds = new List<double>();
        for (var i = 0; i < Starts; i++)
            seconds.Add(await Measured.SecondsAsync(FirstAnswerAsync));
        yield return new Figure("start to first answer", Measured.Median(seconds) * 1_000, "ms", Loopback.IsNative ? Target.AtMost(250) : null);
    }

    private static async Task FirstAnswerAsync()
    {
        await using var exchange = await Loopback.StartAsync();
        using var client = exchange.Client(1);
        using var response = await client.GetAsync(new Uri("/v2/clock", UriKind.Relative));
        response.EnsureSuccessStatusCode();
    }
}
