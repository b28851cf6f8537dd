using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AlpacaMcp.Server.Cli.Operators;

/// <summary>The operator's passphrase as the home keeps it: a slow hash with salt in a file for its owner only.</summary>
/// <seealso href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html"/>
internal sealed class Passphrase(string home)
{
    public const int ShortestLength = 8;
    private const string Name = "operator.passphrase";
    private const string Algorithm = "pbkdf2-sha256";
    private const int Iterations = 600_000;
    private const int Bytes = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string path = Path.Combine(home, Name);

    /// <summary>Whether there is one.</summary>
    public bool IsSet => File.Exists(path);

    /// <summary>Takes the place of the one before.</summary>
    public void Set(string passphrase)
    {
        var salt = RandomNumberGenerator.GetBytes(Bytes);
        var line = string.Create(CultureInfo.InvariantCulture, $"{Algorithm}:{Iterations}:{Convert.ToBase64String(salt)}:{Convert.ToBase64String(Hash(passphrase, salt, Iterations))}\n");
        var draft = path + ".new";
        File.Delete(draft);
        using (var file = new FileStream(draft, Options()))
        {
            file.Write(Encoding.ASCII.GetBytes(line));
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }

    /// <summary>Whether it is this one. It takes as long for a wrong one as for the right one; a file that cannot be read is nobody's.</summary>
    public bool Is(string passphrase)
    {
        if (File.ReadAllText(path).Trim().Split(':') is not [Algorithm, var rounds, var salt, var hash]
            || !int.TryParse(rounds, NumberStyles.None, CultureInfo.InvariantCulture, out var iterations)
            || iterations < Iterations)
        {
            return false;
        }

        return CryptographicOperations.FixedTimeEquals(Hash(passphrase, Convert.FromBase64String(salt), iterations), Convert.FromBase64String(hash));
    }

    private static byte[] Hash(string passphrase, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase.Normalize(NormalizationForm.FormC)), salt, iterations, HashAlgorithmName.SHA256, Bytes);

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return options;
    }
}
