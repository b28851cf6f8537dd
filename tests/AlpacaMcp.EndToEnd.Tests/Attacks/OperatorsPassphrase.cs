using System.Security.Cryptography;
using System.Text;

namespace AlpacaMcp.EndToEnd.Tests.Attacks;

/// <summary>The operator's passphrase, as docs/decisions describes its file: kept without a terminal to type it at.</summary>
internal static class OperatorsPassphrase
{
    public const string Text = "correct horse battery";
    private const int Iterations = 600_000;
    private const int Bytes = 32;

    public static void Keep(string home)
    {
        var salt = RandomNumberGenerator.GetBytes(Bytes);
        var hash = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(Text), salt, Iterations, HashAlgorithmName.SHA256, Bytes);
        File.WriteAllText(Path.Combine(home, "operator.passphrase"), $"pbkdf2-sha256:{Iterations}:{Convert.ToBase64String(salt)}:{Convert.ToBase64String(hash)}\n");
    }
}
