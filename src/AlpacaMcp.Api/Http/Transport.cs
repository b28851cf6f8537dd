using System.Net.Http.Headers;
using AlpacaMcp.Api.Telemetry;

namespace AlpacaMcp.Api.Http;

/// <summary>One attempt: waits for its turn, sends, and turns everything but a 2xx answer into an exception that says what is known.</summary>
internal sealed class Transport(IHttpClientFactory clients, AlpacaApiOptions options, BrokerMeter meter, TimeProvider time) : IDisposable
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

    /// <summary>Connects to the two APIs and to nobody else: a redirect or an address made up elsewhere would carry the keys to another host.</summary>
    public static SocketsHttpHandler CreateSocketsHandler(AlpacaApiOptions options) =>
        new OutboundHosts(options.TradingUrl, options.DataUrl).CreateHandler(TimeSpan.FromMinutes(5));

    public async Task<byte[]> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        await AdmitAsync(request, cancellationToken).ConfigureAwait(false);
        var began = time.GetTimestamp();
        using var patience = new CancellationTokenSource(options.AttemptTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        using var content = ContentOf(request);
        try
        {
            var body = await ExchangeAsync(request, content, either.Token).ConfigureAwait(false);
            meter.Attempted(request, failure: null, time.GetElapsedTime(began));
            return body;
        }
        catch (Exception exception)
        {
            var failure = Failure(exception, content, cancellationToken);
            meter.Attempted(request, failure, time.GetElapsedTime(began));
            if (failure == exception)
                throw;
            throw failure;
        }
    }

    public void Dispose()
    {
        trading.Dispose();
        data.Dispose();
    }

    private async Task AdmitAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var asked = time.GetTimestamp();
        try
        {
            await BudgetOf(request).AdmitAsync(request.Priority, cancellationToken).ConfigureAwait(false);
        }
        catch (AlpacaUnavailableException)
        {
            meter.HeldBack(BrokerMeasures.HeldBackBy.Budget);
            throw;
        }
        finally
        {
            meter.Waited(request.IsMarketData, time.GetElapsedTime(asked));
        }
    }

    /// <summary>What broke off, as a caller should hear it.</summary>
    private Exception Failure(Exception exception, HttpContent? content, CancellationToken cancellationToken) => exception switch
    {
        _ when content is GuardedContent { Refusal: { } refusal } => refusal,
        OperationCanceledException when !cancellationToken.IsCancellationRequested =>
            new AlpacaTransportException($"Alpaca gave no answer within {options.AttemptTimeout.TotalSeconds} s.", requestMayHaveArrived: true, exception),
        HttpRequestException broken => new AlpacaTransportException("The exchange of messages with Alpaca broke off.", MayHaveArrived(broken.HttpRequestError), broken),
        _ => exception,
    };

    private async Task<byte[]> ExchangeAsync(ApiRequest request, HttpContent? content, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(request.Method, AddressOf(request)) { Content = content };

        using var client = clients.CreateClient(ClientName);
        using var response = await client.SendAsync(message, cancellationToken).ConfigureAwait(false);
        var limits = RateLimits.Of(response, time.GetUtcNow());
        BudgetOf(request).Learn(limits);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return response.IsSuccessStatusCode ? body : throw ApiErrors.Read(response, body, limits, options.Redactor);
    }

    private RequestBudget BudgetOf(ApiRequest request) => request.IsMarketData ? data : trading;

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
