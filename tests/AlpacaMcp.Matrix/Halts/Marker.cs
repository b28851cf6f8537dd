using AlpacaMcp.Simulator;

namespace AlpacaMcp.Matrix.Halts;

/// <summary>A request of our own that tells how long bytes take through this machine now.</summary>
internal static class Marker
{
    private const string Path = "/v2/marker";

    /// <summary>From the instant to the marker's arrival.</summary>
    public static async Task<TimeSpan> SendAsync(SimulatedExchange exchange, DateTimeOffset since, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler());
        using var response = await http.PostAsync(new Uri(exchange.Url, Path), content: null, cancellationToken);
        return exchange.Requests.Arrivals("POST", Path)[^1].ReceivedAt - since;
    }
}
