using System.Net.Http.Headers;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Simulator.Tests;

/// <summary>One exchange with a stepped clock and a plain HTTP client that carries its keys.</summary>
internal sealed class Desk : IAsyncDisposable
{
    /// <summary>Friday 2026-11-20, 10:00 in New York.</summary>
    public static readonly DateTimeOffset FridayTen = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    private readonly SocketsHttpHandler _handler = new();

    private Desk(SimulatedExchange exchange, FakeTimeProvider system)
    {
        (Exchange, System) = (exchange, system);
        Client = ClientOf(exchange.KeyId, exchange.SecretKey);
    }

    public SimulatedExchange Exchange { get; }

    public FakeTimeProvider System { get; }

    public HttpClient Client { get; }

    public static async Task<Desk> OpenAsync(SimulatorOptions? options = null)
    {
        var system = new FakeTimeProvider(FridayTen);
        var wanted = options ?? new SimulatorOptions();
        var exchange = await SimulatedExchange.StartAsync(wanted with { StartAt = wanted.StartAt ?? (wanted.ClockMode == ClockMode.RealTime ? null : FridayTen) }, system, CancellationToken.None);
        return new Desk(exchange, system);
    }

    /// <summary>A client with other keys; the desk's handler serves it too.</summary>
    public HttpClient ClientOf(string keyId, string secretKey)
    {
        var client = new HttpClient(_handler, disposeHandler: false) { BaseAddress = Exchange.Url };
        client.DefaultRequestHeaders.Add("APCA-API-KEY-ID", keyId);
        client.DefaultRequestHeaders.Add("APCA-API-SECRET-KEY", secretKey);
        return client;
    }

    public void Step(TimeSpan time) => System.Advance(time);

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        using var response = await Client.SendAsync(request);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Answer> OrderAsync(string body) => SendAsync(HttpMethod.Post, "/v2/orders", body);

    /// <summary>Places an order that must be taken, and answers with its id.</summary>
    public async Task<string> PlacedAsync(string body) => (await OrderAsync(body)).Taken["id"]!.GetValue<string>();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _handler.Dispose();
        await Exchange.DisposeAsync();
    }
}
