using System.Collections.Concurrent;

namespace AlpacaMcp.Simulator.Exchange;

/// <summary>Which credentials open which account now. They are not the account: keys are revoked and made anew, and tokens stand beside them.</summary>
internal sealed class KeyRegister(IEnumerable<TradingAccount> accounts)
{
    /// <summary>Stands for the key id where the credential is a bearer token, as on the market data stream.</summary>
    public const string TokenId = "oauth";

    private readonly ConcurrentDictionary<(string KeyId, string Secret), TradingAccount> _owners =
        new(accounts.Select(account => KeyValuePair.Create((account.Terms.KeyId, account.Terms.SecretKey), account)));

    public TradingAccount? OwnerOf(string keyId, string secret) => _owners.GetValueOrDefault((keyId, secret));

    /// <summary>From now on these open the account too.</summary>
    public void Issue(TradingAccount account, string keyId, string secret) => _owners[(keyId, secret)] = account;

    /// <summary>From now on nothing with this key id opens anything; <see cref="TokenId"/> revokes every token.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Revoke(string keyId)
    {
        var found = _owners.Keys.Where(keys => keys.KeyId == keyId).ToList();
        foreach (var keys in found)
            _owners.TryRemove(keys, out _);
        return found.Count > 0;
    }
}
