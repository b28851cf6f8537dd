namespace AlpacaMcp.Api.Http;

/// <summary>Adds the key to every request. Crypto prices need none, but a wrong one is refused there too, so it is always sent.</summary>
internal sealed class AuthenticationHandler(AlpacaApiOptions options) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Add("APCA-API-KEY-ID", options.KeyId);
        request.Headers.Add("APCA-API-SECRET-KEY", options.SecretKey.Reveal());
        return base.SendAsync(request, cancellationToken);
    }
}
