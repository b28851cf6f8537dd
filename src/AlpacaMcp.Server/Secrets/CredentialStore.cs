using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AlpacaMcp.Api;
using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Secrets;

/// <summary>
/// Credentials in a file of the home, for its owner only, each sealed with AES-256-GCM under a key that is kept elsewhere. An entry is bound to its
/// name: moved to another, it does not open.
/// </summary>
internal sealed class CredentialStore(string home)
{
    private const int Form = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>The file.</summary>
    public string Path { get; } = System.IO.Path.Combine(home, "credentials.json");

    /// <summary>Names and dates; needs no key.</summary>
    public IReadOnlyList<SealedEntry> List() => home.Length > 0 && File.Exists(Path) ? Read().Entries : [];

    /// <summary>The credential of a name; null when there is none.</summary>
    public AlpacaCredential? Find(string name, MasterKey key)
    {
        if (List().FirstOrDefault(entry => entry.Name == name) is not { } entry)
            return null;
        var kept = Open(entry, key);
        return kept.KeyId is { } id ? AlpacaCredential.OfKey(id, new(kept.Secret)) : AlpacaCredential.OfToken(new(kept.Secret));
    }

    /// <summary>Takes the place of what had the name. Entries under another master key are refused: they would be lost.</summary>
    public void Set(string name, AlpacaCredential credential, MasterKey key, DateTimeOffset at)
    {
        var others = List().Where(entry => entry.Name != name).ToList();
        foreach (var other in others)
            Open(other, key);
        var kept = JsonSerializer.SerializeToUtf8Bytes(new KeptCredential(credential.KeyId, credential.Secret.Reveal()), SecretsJson.Default.KeptCredential);
        var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        var sealedBytes = new byte[kept.Length + TagBytes];
        using (var cipher = new AesGcm(key.Bytes, TagBytes))
            cipher.Encrypt(nonce, kept, sealedBytes.AsSpan(0, kept.Length), sealedBytes.AsSpan(kept.Length), Bound(name));
        CryptographicOperations.ZeroMemory(kept);
        Write([.. others, new(name, at, nonce, sealedBytes)]);
    }

    /// <summary>Forgets a credential; false when there was none of the name.</summary>
    public bool Remove(string name)
    {
        var before = List();
        Write([.. before.Where(entry => entry.Name != name)]);
        return before.Any(entry => entry.Name == name);
    }

    private KeptCredential Open(SealedEntry entry, MasterKey key)
    {
        var plain = new byte[Math.Max(0, entry.Sealed.Length - TagBytes)];
        try
        {
            using var cipher = new AesGcm(key.Bytes, TagBytes);
            cipher.Decrypt(entry.Nonce, entry.Sealed.AsSpan(0, plain.Length), entry.Sealed.AsSpan(plain.Length), plain, Bound(entry.Name));
            return JsonSerializer.Deserialize(plain, SecretsJson.Default.KeptCredential) ?? throw new JsonException("Empty.");
        }
        catch (Exception e) when (e is CryptographicException or JsonException or ArgumentException)
        {
            throw new StartupRefusedException(
                $"The credential {entry.Name} in {Path} does not open with the master key of {key.Source}: it was sealed with another, or the file was changed. "
                + $"Bring the right key, or set the credential anew after `alpaca-mcp credentials remove {entry.Name}`.");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    private StoreContent Read()
    {
        if (OwnedFile.Problem(Path) is { } problem)
            throw new StartupRefusedException($"The credential store: {problem}");
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(Path), SecretsJson.Default.StoreContent) is { Form: Form, Entries: not null } content
                ? content
                : throw new JsonException("Another form.");
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new StartupRefusedException($"The credential store {Path} cannot be read. Restore it from a backup, or move it away and set the credentials anew.");
        }
    }

    private void Write(IReadOnlyList<SealedEntry> entries)
    {
        if (ServerHome.Create(home) is { } problem)
            throw new StartupRefusedException($"The credential store {Path} cannot be written: {problem}");
        OwnedFile.Replace(Path, JsonSerializer.SerializeToUtf8Bytes(new StoreContent(Form, entries), SecretsJson.Default.StoreContent));
    }

    private static byte[] Bound(string name) => Encoding.UTF8.GetBytes($"alpaca-mcp/credentials/{Form}/{name}");
}
