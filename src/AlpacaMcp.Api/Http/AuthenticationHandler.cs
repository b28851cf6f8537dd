namespace AlpacaMcp.Api.Http;

/// <summary>Adds the key or the token in force to every request. Crypto prices need none, but a wrong one is refused there too, so it is always sent.</summary>
internal sealed class AuthenticationHandler(AlpacaApiOptions options) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var credential = options.Credentials.Current;
        if (credential.KeyId is { } keyId)
        {
            request.Headers.Add("APCA-API-KEY-ID", keyId);
            request.Headers.Add("APCA-API-SECRET-KEY", credential.Secret.Reveal());
        }
        else
        {
            request.Headers.Authorization = new("Bearer", credential.Secret.Reveal());
        }

        return base.SendAsync(request, cancellationToken);
    }
}
