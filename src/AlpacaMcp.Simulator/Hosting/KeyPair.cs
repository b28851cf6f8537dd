using AlpacaMcp.Simulator.Exchange;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Hosting;

/// <summary>The keys a client has given, in headers or in a message.</summary>
internal sealed record KeyPair(string KeyId, string SecretKey)
{
    /// <summary>The key headers of a request, or null without any.</summary>
    public static KeyPair? Of(IHeaderDictionary headers)
    {
        var (key, secret) = (headers["APCA-API-KEY-ID"].ToString(), headers["APCA-API-SECRET-KEY"].ToString());
        return key.Length + secret.Length > 0 ? new KeyPair(key, secret) : null;
    }

    public TradingAccount? Owner(Venue venue) =>
        venue.Accounts.FirstOrDefault(account => account.Terms.KeyId == KeyId && account.Terms.SecretKey == SecretKey);
}
