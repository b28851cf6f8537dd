using System.Globalization;
using System.Text;
using System.Text.Json;
using AlpacaMcp.Load.Judging;

namespace AlpacaMcp.Load.Stage;

/// <summary>The exchange's `/_simulator`: prices, faults, what arrived, and what is true.</summary>
internal sealed class ExchangeControl(Uri exchange) : IDisposable
{
    // As many as it takes to outlive any run.
    private const string Delay = """{"fault":"delay_response","seconds":0.02,"rule":{"times":1000000}}""";
    private const int Page = 1_000;
    private readonly HttpClient _http = new(new SocketsHttpHandler()) { BaseAddress = new(exchange, "/_simulator/") };

    public Task PinAsync(string symbol, decimal bid, decimal ask, CancellationToken cancellationToken) =>
        PostAsync("prices", string.Create(CultureInfo.InvariantCulture, $$"""{"symbol":"{{symbol}}","bid":{{bid}},"ask":{{ask}}}"""), cancellationToken);

    /// <summary>From now on every answer takes 20 ms.</summary>
    public Task DelayAsync(CancellationToken cancellationToken) => PostAsync("faults", Delay, cancellationToken);

    /// <summary>Faults instead of those there are; what meets none takes 20 ms.</summary>
    public async Task ReplaceFaultsAsync(IEnumerable<string> faults, CancellationToken cancellationToken)
    {
        using var answer = await _http.DeleteAsync(new Uri("faults", UriKind.Relative), cancellationToken);
        answer.EnsureSuccessStatusCode();
        foreach (var fault in faults)
            await PostAsync("faults", fault, cancellationToken);
        await DelayAsync(cancellationToken);
    }

    /// <summary>How many faults have struck since they were replaced, the delay left out.</summary>
    public async Task<int> StruckAsync(CancellationToken cancellationToken)
    {
        using var faults = await GetAsync("faults", cancellationToken);
        return faults.RootElement.EnumerateArray().Where(fault => fault.GetProperty("fault").GetString() != "delay_response" || fault.GetProperty("rule").GetProperty("times").GetInt32() == 1)
            .Count(fault => fault.GetProperty("left").GetInt32() == 0);
    }

    /// <summary>Every order the exchange has ever taken, in the order of arrival.</summary>
    public async Task<IReadOnlyList<BookedOrder>> OrdersAsync(CancellationToken cancellationToken)
    {
        List<BookedOrder> orders = [];
        for (int? after = 0; after is { } from;)
        {
            using var page = await GetAsync(string.Create(CultureInfo.InvariantCulture, $"book?limit={Page}&ledger_after={int.MaxValue}&orders_after={from}"), cancellationToken);
            orders.AddRange(page.RootElement.GetProperty("orders").EnumerateArray().Select(BookedOrder.Of));
            after = page.RootElement.TryGetProperty("next_orders", out var next) && next.ValueKind == JsonValueKind.Number ? next.GetInt32() : null;
        }
        return orders;
    }

    /// <summary>The methods and paths of what arrived, oldest first, as far back as the exchange remembers.</summary>
    public async Task<IReadOnlyList<string>> RequestsAsync(CancellationToken cancellationToken)
    {
        List<string> requests = [];
        for (long? after = 0; after is { } from;)
        {
            using var page = await GetAsync(string.Create(CultureInfo.InvariantCulture, $"requests?limit={Page}&after={from}"), cancellationToken);
            requests.AddRange(page.RootElement.GetProperty("requests").EnumerateArray().Select(request => $"{request.GetProperty("method")} {request.GetProperty("path")}"));
            after = page.RootElement.TryGetProperty("next", out var next) && next.ValueKind == JsonValueKind.Number ? next.GetInt64() : null;
        }
        return requests;
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private async Task<JsonDocument> GetAsync(string path, CancellationToken cancellationToken) =>
        JsonDocument.Parse(await _http.GetStringAsync(new Uri(path, UriKind.Relative), cancellationToken));

    private async Task PostAsync(string path, string body, CancellationToken cancellationToken)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri(path, UriKind.Relative), content, cancellationToken);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"The exchange answered {(int)answer.StatusCode} to {body}: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
    }
}
