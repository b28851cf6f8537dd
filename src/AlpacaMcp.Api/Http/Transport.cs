using System.Net.Http.Headers;

namespace AlpacaMcp.Api.Http;

/// <summary>One attempt: waits for its turn, sends, and turns everything but a 2xx answer into an exception that says what is known.</summary>
internal sealed class Transport(IHttpClientFactory clients, AlpacaApiOptions options, TimeProvider time) : IDisposable
{
    public const string ClientName = "alpaca";
    private const int MaxBodyBytes = 32 * 1024 * 1024;
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    private readonly RequestBudget trading = new(options.RequestsPerMinute, options.ReservedForOrders, options.AttemptTimeout, time);
    private readonly RequestBudget data = new(options.RequestsPerMinute, 0, options.AttemptTimeout, time);

    public static void Prepare(HttpClient client)
    {
        client.Timeout = Timeout.InfiniteTimeSpan; // Ours runs on the injected clock.
        client.MaxResponseContentBufferSize = MaxBodyBytes;
    }

    public static SocketsHttpHandler CreateSocketsHandler() => new()
    {
        AllowAutoRedirect = false, // A redirect would carry the keys to another host.
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    public async Task<byte[]> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var budget = request.IsMarketData ? data : trading;
        await budget.AdmitAsync(request.Priority, cancellationToken).ConfigureAwait(false);

        using var patience = new CancellationTokenSource(options.AttemptTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        using var content = ContentOf(request);
        try
        {
            return await ExchangeAsync(request, content, budget, either.Token).ConfigureAwait(false);
        }
        catch (Exception) when (content is GuardedContent { Refusal: not null } guarded)
        {
            throw guarded.Refusal;
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new AlpacaTransportException($"Alpaca gave no answer within {options.AttemptTimeout.TotalSeconds} s.", requestMayHaveArrived: true, exception);
        }
        catch (HttpRequestException exception)
        {
            throw new AlpacaTransportException("The exchange of messages with Alpaca broke off.", MayHaveArrived(exception.HttpRequestError), exception);
        }
    }

    public void Dispose()
    {
        trading.Dispose();
        data.Dispose();
    }

    private async Task<byte[]> ExchangeAsync(ApiRequest request, HttpContent? content, RequestBudget budget, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(request.Method, AddressOf(request)) { Content = content };

        using var client = clients.CreateClient(ClientName);
        using var response = await client.SendAsync(message, cancellationToken).ConfigureAwait(false);
        var limits = RateLimits.Of(response, time.GetUtcNow());
        budget.Learn(limits);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return response.IsSuccessStatusCode ? body : throw ApiErrors.Read(response, body, limits, options.Redactor);
    }

    private static HttpContent? ContentOf(ApiRequest request)
    {
        HttpContent? content = request switch
        {
            { Gate: { } gate } => new GuardedContent(request.Body ?? [], gate),
            { Body: { } json } => new ByteArrayContent(json),
            _ => null,
        };
        if (request.Body is not null)
            content?.Headers.ContentType = JsonType;
        return content;
    }

    private Uri AddressOf(ApiRequest request) =>
        new((request.IsMarketData ? options.DataUrl : options.TradingUrl).AbsoluteUri.TrimEnd('/') + request.Path);

    /// <summary>These happen while connecting, before the first byte of a request can leave.</summary>
    private static bool MayHaveArrived(HttpRequestError error) => error is not (
        HttpRequestError.NameResolutionError
        or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError);
}
