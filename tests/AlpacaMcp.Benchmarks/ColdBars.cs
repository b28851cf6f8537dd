using AlpacaMcp.Benchmarks.Load;

namespace AlpacaMcp.Benchmarks;

/// <summary>A chart of a year for a symbol nobody has asked for.</summary>
internal static class ColdBars
{
    private static readonly string[] s_symbols = ["AAPL", "MSFT", "SPY", "NVDA", "AMZN", "TSLA", "QQQ"];

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        await using var exchange = await Loopback.StartAsync();
        using var client = exchange.Client(1);
        var (cold, warm) = (new List<double>(), new List<double>());
        foreach (var symbol in s_symbols)
        {
            cold.Add(await Measured.SecondsAsync(() => AskAsync(client, symbol)));
            warm.Add(await Measured.SecondsAsync(() => AskAsync(client, symbol)));
        }
        yield return new Figure("250 daily bars, the first request of the exchange", cold[0] * 1_000, "ms");
        yield return new Figure("250 daily bars, cold symbol", Measured.Median(cold.Skip(1)) * 1_000, "ms");
        yield return new Figure("250 daily bars, asked again", Measured.Median(warm) * 1_000, "ms");
    }

    private static async Task AskAsync(HttpClient client, string symbol)
    {
        using var response = await client.GetAsync(
            new Uri($"/v2/stocks/bars?symbols={symbol}&timeframe=1Day&start=2025-06-01&limit=250", UriKind.Relative));
        response.EnsureSuccessStatusCode();
        if ((await response.Content.ReadAsStringAsync()).Split("\"vw\"").Length != 251)
            throw new InvalidOperationException("250 bars expected.");
    }
}
