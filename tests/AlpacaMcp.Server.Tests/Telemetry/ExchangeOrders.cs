using System.Text;
using AlpacaMcp.Simulator;

namespace AlpacaMcp.Server.Tests.Telemetry;

/// <summary>Orders placed behind a server's back.</summary>
internal static class ExchangeOrders
{
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
}
