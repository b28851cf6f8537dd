using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AlpacaMcp.Api.Http;

/// <summary>Sends requests and reads answers: rate limit, authentication, resilience, socket.</summary>
internal sealed class AlpacaHttp(Resilience resilience, Transport transport)
{
    /// <summary>Alpaca's code for "there is no such thing".</summary>
    private const int NotFoundCode = 40410000;

    public Task SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        resilience.RunAsync(request, token => transport.SendAsync(request, token), cancellationToken);

    public Task<T> SendAsync<T>(ApiRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        resilience.RunAsync(request, async token => Read(await transport.SendAsync(request, token).ConfigureAwait(false), type), cancellationToken);

    public async Task<T?> FindAsync<T>(ApiRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await SendAsync(request, type, cancellationToken).ConfigureAwait(false);
        }
        catch (AlpacaApiException exception) when (SaysThereIsNone(exception))
        {
            return null;
        }
    }

    /// <summary>A proxy's 404 or a mistyped address must never pass for "the order does not exist".</summary>
    private static bool SaysThereIsNone(AlpacaApiException exception) =>
        exception is { Status: HttpStatusCode.NotFound, Code: NotFoundCode }
        && !exception.Message.Contains("endpoint not found", StringComparison.OrdinalIgnoreCase);

    private static T Read<T>(byte[] body, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw new JsonException("The answer is null.");
        }
        catch (JsonException exception)
        {
            throw new AlpacaTransportException("Alpaca answered with something we cannot read.", requestMayHaveArrived: true, exception);
        }
    }
}
