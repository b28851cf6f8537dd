using AlpacaMcp.Api;
using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Secrets;

/// <summary>Finds the credential: what is written in settings, then a secret file that settings name, then the store. The first that has one.</summary>
internal static class CredentialReader
{
    private static readonly Setting[] Written = [SettingCatalog.ApiKey, SettingCatalog.SecretKey, SettingCatalog.OAuthToken, SettingCatalog.SecretKeyFile, SettingCatalog.OAuthTokenFile];

    /// <summary>Whether settings or the store say who we are.</summary>
    public static bool Any(Settings settings, string home) => Written.Any(settings.Has) || new CredentialStore(home).List().Count > 0;

    /// <summary>The credential; refuses half a key, two that contradict each other in one place, and a store without its key.</summary>
    public static FoundCredential Read(Settings settings, string home, bool isLive)
    {
        if (settings.Has(SettingCatalog.OAuthToken) || settings.Has(SettingCatalog.OAuthTokenFile))
            return Token(settings);
        if (settings.Has(SettingCatalog.SecretKeyFile) && !settings.Has(SettingCatalog.SecretKey))
            return KeyWithFile(settings);
        return Written.Any(settings.Has) || new CredentialStore(home).List().Count == 0 ? Pair(settings) : Stored(settings, home, isLive);
    }

    private static FoundCredential Pair(Settings settings)
    {
        var pair = KeyPair.Read(settings);
        return Fixed(AlpacaCredential.OfKey(pair.KeyId, pair.SecretKey), pair.Source);
    }

    private static FoundCredential Token(Settings settings)
    {
        if (settings.Has(SettingCatalog.ApiKey) || settings.Has(SettingCatalog.SecretKey) || settings.Has(SettingCatalog.SecretKeyFile))
            throw new StartupRefusedException($"{SettingCatalog.OAuthToken.Name} and an API key are both set: they may be two accounts. Keep one of them.");
        if (settings[SettingCatalog.OAuthToken] is { } written)
            return Fixed(AlpacaCredential.OfToken(new(written.Text)), written.Source);
        var file = settings[SettingCatalog.OAuthTokenFile]!.Text; // the caller has looked
        return FromFile(file, () => AlpacaCredential.OfToken(SecretFile.Read(file, SettingCatalog.OAuthTokenFile.Name)));
    }

    private static FoundCredential KeyWithFile(Settings settings)
    {
        if (settings[SettingCatalog.ApiKey] is not { } id)
            throw new StartupRefusedException($"{SettingCatalog.SecretKeyFile.Name} is set and ALPACA_API_KEY is not. Set the id of the key whose secret the file holds.");
        var file = settings[SettingCatalog.SecretKeyFile]!.Text; // the caller has looked
        return FromFile(file, () => AlpacaCredential.OfKey(id.Text, SecretFile.Read(file, SettingCatalog.SecretKeyFile.Name)));
    }

    private static FoundCredential Stored(Settings settings, string home, bool isLive)
    {
        var store = new CredentialStore(home);
        var name = settings[SettingCatalog.Credential]?.Text ?? settings.Account ?? (isLive ? "live" : "paper");
        return FromFile(store.Path, () => store.Find(name, MasterKeyReader.Require(settings)) ?? throw new StartupRefusedException(
            $"The credential store {store.Path} has no credential {name}, only {string.Join(", ", store.List().Select(entry => entry.Name))}. "
            + $"Set it with `alpaca-mcp credentials set {name}`, or name another with {SettingCatalog.Credential.Name}."));
    }

    private static FoundCredential Fixed(AlpacaCredential credential, string source) => new(credential, source, null, () => credential);

    private static FoundCredential FromFile(string file, Func<AlpacaCredential> read) => new(read(), file, file, read);
}
