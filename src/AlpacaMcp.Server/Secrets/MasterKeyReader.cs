using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Secrets;

/// <summary>Where the store's key comes from: the environment, a file, a systemd credential, or the system's own vault; the first that has one.</summary>
/// <seealso href="https://systemd.io/CREDENTIALS/"/>
internal static class MasterKeyReader
{
    /// <summary>The name of the systemd credential: LoadCredential=alpaca-mcp-master-key:…</summary>
    public const string CredentialName = "alpaca-mcp-master-key";

    /// <summary>The key; null when there is none anywhere. Refuses what is no key.</summary>
    public static MasterKey? Find(Settings settings)
    {
        if (settings[SettingCatalog.MasterKey] is { } written)
            return Parsed(written.Text, SettingCatalog.MasterKey.Name);
        if (settings[SettingCatalog.MasterKeyFile] is { } file)
            return Parsed(SecretFile.Read(file.Text, SettingCatalog.MasterKeyFile.Name).Reveal(), file.Text);
        if (Environment.GetEnvironmentVariable("CREDENTIALS_DIRECTORY") is { Length: > 0 } folder && Path.Combine(folder, CredentialName) is var credential && File.Exists(credential))
            return Parsed(SecretFile.Read(credential, CredentialName).Reveal(), "the systemd credential");
        return KeyVault.OfThisSystem?.Find() is { } kept ? Parsed(kept, "the system's vault") : null;
    }

    /// <summary>The key; makes one in the system's vault where there is such a thing, else refuses and says how to make one.</summary>
    public static MasterKey Require(Settings settings)
    {
        if (Find(settings) is { } found)
            return found;
        if (KeyVault.OfThisSystem is { } vault)
        {
            vault.Keep(Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(MasterKey.Length)));
            return Find(settings) ?? throw new StartupRefusedException("The system's vault does not give back the key that it was given.");
        }

        throw new StartupRefusedException(
            $"The credential store needs a master key. Make one with `openssl rand -base64 {MasterKey.Length}`, keep it where backups of this home do not go, and give it as "
            + $"{SettingCatalog.MasterKey.Name}, as a file named by {SettingCatalog.MasterKeyFile.Name}, or as the systemd credential {CredentialName}.");
    }

    private static MasterKey Parsed(string text, string source) => MasterKey.Parse(text, source)
        ?? throw new StartupRefusedException($"The master key in {source} is not {MasterKey.Length} bytes in base64. Make one with `openssl rand -base64 {MasterKey.Length}`.");
}
