using AlpacaMcp.Simulator.Exchange;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Hosting;

/// <summary>The keys a client has given, in headers or in a message.</summary>
internal sealed record KeyPair(string KeyId, string SecretKey)
{
    private const string Bearer = "Bearer ";

    /// <summary>The key headers of a request, or its bearer token; null without any.</summary>
    public static KeyPair? Of(IHeaderDictionary headers)
    {
        var (key, secret) = (headers["APCA-API-KEY-ID"].ToString(), headers["APCA-API-SECRET-KEY"].ToString());
        if (key.Length + secret.Length > 0)
            return new KeyPair(key, secret);
        return headers.Authorization.ToString() is { } given && given.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? OfToken(given[Bearer.Length..]) : null;
    }

    public static KeyPair OfToken(string token) => new(KeyRegister.TokenId, token);

    public TradingAccount? Owner(Venue venue) =>
        venue.Keys.OwnerOf(KeyId, SecretKey);
}
