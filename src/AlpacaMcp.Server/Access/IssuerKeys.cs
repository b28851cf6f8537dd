using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace AlpacaMcp.Server.Access;

/// <summary>
/// The issuer's keys, asked for when the first token comes. A key that is not known is asked for once a minute at most, whatever callers send. What
/// was read holds for a quarter of an hour, and for a day while the issuer cannot be reached.
/// </summary>
internal sealed partial class IssuerKeys(TokenIssuer issuer, IHttpClientFactory clients, TimeProvider time, ILogger<IssuerKeys> logger) : IDisposable
{
    internal const string ClientName = "issuer";

    private static readonly TimeSpan s_fresh = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan s_usable = TimeSpan.FromDays(1);
    private static readonly TimeSpan s_pause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_pauseAfterFailure = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile Known _known = new([], null, null, IsFailed: false);

    /// <summary>The keys of an id, none when there is no such key; null when nothing is known about the issuer's keys.</summary>
    internal async Task<IReadOnlyList<SecurityKey>?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        if (MustAsk(_known, keyId))
        {
            await _one.WaitAsync(cancellationToken);
            try
            {
                if (MustAsk(_known, keyId))
                    _known = await ReadAsync(_known);
            }
            finally
            {
                _one.Release();
            }
        }

        var known = _known;
        return known.ReadAt is { } at && time.GetUtcNow() - at < s_usable ? [.. known.Keys.Where(key => key.KeyId == keyId)] : null;
    }

    public void Dispose() => _one.Dispose();

    private bool MustAsk(Known known, string keyId)
    {
        var now = time.GetUtcNow();
        var isPausing = known.TriedAt is { } tried && now - tried < (known.IsFailed ? s_pauseAfterFailure : s_pause);
        return !isPausing && (known.ReadAt is not { } read || now - read >= s_fresh || known.Keys.All(key => key.KeyId != keyId));
    }

    // A caller that hangs up does not end this: the next one wants the same.
    private async Task<Known> ReadAsync(Known before)
    {
        var now = time.GetUtcNow();
        try
        {
            using var client = clients.CreateClient(ClientName);
            var keys = new JsonWebKeySet(await client.GetStringAsync(await FindKeysAsync(client))).GetSigningKeys();
            return new([.. keys.Where(key => key is AsymmetricSecurityKey && !string.IsNullOrEmpty(key.KeyId))], now, now, IsFailed: false);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or JsonException or ArgumentException or InvalidOperationException or InvalidDataException or IOException or KeyNotFoundException)
        {
            Log.NotRead(logger, issuer.Name, e.Message);
            return before with { TriedAt = now, IsFailed = true };
        }
    }

    private async Task<Uri> FindKeysAsync(HttpClient client)
    {
        foreach (var address in issuer.Descriptions)
        {
            using var response = await client.GetAsync(address);
            if (!response.IsSuccessStatusCode)
                continue;
            using var description = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            if (description.RootElement.GetProperty("issuer").GetString() != issuer.Name)
                throw new InvalidDataException($"{address} describes another issuer.");
            var keys = new Uri(description.RootElement.GetProperty("jwks_uri").GetString() ?? "");
            return issuer.Owns(keys) ? keys : throw new InvalidDataException($"Its keys are at {keys.Host}, which is not the issuer's own server and is not asked.");
        }

        throw new InvalidDataException("It does not describe itself where OpenID Connect or RFC 8414 say.");
    }

    private sealed record Known(IReadOnlyList<SecurityKey> Keys, DateTimeOffset? ReadAt, DateTimeOffset? TriedAt, bool IsFailed);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The keys of {Issuer} cannot be read: {Problem}", EventName = "issuer_unreadable")]
        internal static partial void NotRead(ILogger logger, string issuer, string problem);
    }
}
