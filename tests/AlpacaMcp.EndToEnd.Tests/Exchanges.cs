using System.Text;
using AlpacaMcp.Simulator;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>An exchange in this process whose clock stands at 10:00 in New York; its book and its log are the oracle.</summary>
internal static class Exchanges
{
    private static readonly DateTimeOffset Now = new(2026, 3, 11, 14, 0, 0, TimeSpan.Zero);

    /// <summary>AAPL is quoted 199.90 to 200.00; equity is 100,000.</summary>
    public static async Task<SimulatedExchange> StartAsync()
    {
        var options = new SimulatorOptions { KeyId = "KEY", SecretKey = Conversation.Secret, StartAt = Now };
        var exchange = await SimulatedExchange.StartAsync(options, new FakeTimeProvider(Now), CancellationToken.None);
        exchange.Market.Pin("AAPL", 199.90m, 200.00m);
        return exchange;
    }

    public static Dictionary<string, string> Settings(SimulatedExchange exchange) => new()
    {
        ["ALPACA_API_KEY"] = exchange.KeyId,
        ["ALPACA_SECRET_KEY"] = exchange.SecretKey,
        ["ALPACA_TRADING_URL"] = exchange.Url.GetLeftPart(UriPartial.Authority),
        ["ALPACA_MCP_MONITOR_SECONDS"] = "300", // Its requests are not the calls' own.
    };

    /// <summary>Places an order behind the server's back.</summary>
    public static async Task PlaceAsync(SimulatedExchange exchange, string order)
    {
        using var http = new HttpClient(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(exchange.Url, "/v2/orders"));
        request.Headers.Add("APCA-API-KEY-ID", exchange.KeyId);
        request.Headers.Add("APCA-API-SECRET-KEY", exchange.SecretKey);
        request.Content = new StringContent(order, Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>What arrived that changes something.</summary>
    public static IReadOnlyList<string> Changes(SimulatedExchange exchange) =>
        [.. exchange.Requests.All.Where(request => request.Method != "GET").Select(request => $"{request.Method} {request.Path}")];
}
