using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>The executable as the operator runs it, or as somebody does who is not the operator.</summary>
internal static class OperatorCommand
{
    /// <summary>Runs a verb to its end; what is given to its input comes through a pipe.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(IReadOnlyDictionary<string, string> settings, string input, params IReadOnlyList<string> arguments)
    {
        using var process = new ServerProcess(settings, arguments);
        try
        {
            await process.WriteLineAsync(input);
            process.CloseInput();
        }
        catch (IOException)
        {
            // It did not care for its input and is over.
        }

        return await process.EndAsync();
    }

    /// <summary>Gives a home the passphrase that `operator init` would, without a terminal.</summary>
    public static void Initialise(string home, string passphrase)
    {
        const int Iterations = 600_000;
        var salt = RandomNumberGenerator.GetBytes(32);
        var hash = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase), salt, Iterations, HashAlgorithmName.SHA256, 32);
        File.WriteAllText(Path.Combine(home, "operator.passphrase"), string.Create(CultureInfo.InvariantCulture, $"pbkdf2-sha256:{Iterations}:{Convert.ToBase64String(salt)}:{Convert.ToBase64String(hash)}\n"));
    }
}
