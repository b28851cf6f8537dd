using System.Text;
using AlpacaMcp.Api;
using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Secrets;

/// <summary>A file that holds one secret and nothing else, as containers and service managers hand them over.</summary>
internal static class SecretFile
{
    private const long LargestBytes = 16 * 1024;

    // Mounted for this process by whoever runs it, who also chose the mode.
    private static readonly string[] Mounted = ["/run/secrets/", "/var/run/secrets/"];

    /// <summary>The secret; refuses a file that others may read, and says what to do.</summary>
    public static Secret Read(string path, string setting)
    {
        try
        {
            if (new FileInfo(path).Length > LargestBytes)
                throw new StartupRefusedException($"{setting} is {path}, which is longer than any secret ({LargestBytes} bytes). It holds the secret and nothing else.");
            if (!IsMounted(path) && OwnedFile.Problem(path) is { } problem)
                throw new StartupRefusedException($"{setting}: {problem}");
            var text = File.ReadAllText(path, Encoding.UTF8).Trim();
            return text.Length > 0 && !text.Any(char.IsControl)
                ? new Secret(text)
                : throw new StartupRefusedException($"{setting} is {path}, which holds {(text.Length == 0 ? "nothing" : "more than one line")}. It holds the secret and nothing else.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new StartupRefusedException($"{setting} is {path}, which cannot be read. Check that the file exists and that this user may read it.");
        }
    }

    private static bool IsMounted(string path)
    {
        var full = Path.GetFullPath(path);
        return Mounted.Append(Environment.GetEnvironmentVariable("CREDENTIALS_DIRECTORY") + "/").Any(folder => folder.Length > 1 && full.StartsWith(folder, StringComparison.Ordinal));
    }
}
