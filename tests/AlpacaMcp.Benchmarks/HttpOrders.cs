using System.Net.Http.Headers;
using AlpacaMcp.Benchmarks.Load;

namespace AlpacaMcp.Benchmarks;

/// <summary>Market orders per second over loopback, client and exchange on the same cores, then what 100,000 of them weigh.</summary>
internal static class HttpOrders
{
    private const int Orders = 6_000;
    private const int All = 100_000;

    // Crypto may be bought by many at once; nobody's sale is a wash trade of another's buy.
    private static readonly byte[] s_order =
        """{"symbol":"BTC/USD","notional":"10","side":"buy","type":"market","time_in_force":"gtc"}"""u8.ToArray();

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        await using var exchange = await Loopback.StartAsync();
        var sent = 0;
        await SendAsync(exchange, 8, 2_000);
        foreach (var connections in (int[])[1, 8, 32])
        {
            var seconds = await Measured.SecondsAsync(() => SendAsync(exchange, connections, Orders));
            sent += Orders;
            yield return new Figure($"orders over HTTP, {connections} connections", Orders / seconds, "orders/s", Target.AtLeast(1_500));
        }
        await SendAsync(exchange, 8, All - sent - 2_000);
        yield return new Figure($"resident memory after {All:#,0} orders over HTTP", exchange.ResidentBytes / 1e6, "MB", Loopback.IsNative ? Target.AtMost(200) : null);
    }

    private static async Task SendAsync(Loopback exchange, int connections, int orders)
    {
        using var client = exchange.Client(connections);
        await Parallel.ForEachAsync(Enumerable.Range(0, orders), new ParallelOptions { MaxDegreeOfParallelism = connections }, async (_, cancellationToken) =>
        {
            using var content = new ByteArrayContent(s_order) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            using var response = await client.PostAsync(new Uri("/v2/orders", UriKind.Relative), content, cancellationToken);
            if (!response.IsSuccessStatusCode)
                throw new InvalidOperationException(await response.Content.ReadAsStringAsync(cancellationToken));
        });
    }
}
