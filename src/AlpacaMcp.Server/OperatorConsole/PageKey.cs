using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Server.OperatorConsole;

/// <summary>What the link to the page ends with: only who was shown the link sees the page. It is kept in the home, so that the page outlives a restart, and is no cookie.</summary>
internal sealed class PageKey
{
    public const string Header = "X-Console-Key";
    private const string Name = "console.key";
    private const int Bytes = 24;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly byte[] _key;

    private PageKey(string text) => (Text, _key) = (text, Encoding.ASCII.GetBytes(text));

    public string Text { get; }

    /// <summary>The home's; made by who asks first.</summary>
    public static PageKey Of(string home)
    {
        var path = Path.Combine(Directory.CreateDirectory(home).FullName, Name);
        var made = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)).Replace('+', '-').Replace('/', '_');
        try
        {
            using var file = new FileStream(path, Options());
            file.Write(Encoding.ASCII.GetBytes(made));
            return new(made);
        }
        catch (IOException) when (File.Exists(path))
        {
            var kept = File.ReadAllText(path).Trim();
            return kept.Length == made.Length ? new(kept) : throw new Hosting.StartupRefusedException($"{path} is not the page's key. Remove it; the next start makes another.");
        }
    }

    /// <summary>Whether a request shows it.</summary>
    public bool IsShownBy(HttpRequest request) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Headers[Header].ToString()), _key);

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return options;
    }
}
