using System.Security.Cryptography;

namespace AlpacaMcp.Server.Logging;

/// <summary>Who writes a file set. As long as it lives it holds a file of its own, so that nobody removes what it still writes; the system lets go of it however the process ends.</summary>
internal sealed class LogInstance : IDisposable
{
    /// <summary>The ending of the files that are held.</summary>
    public const string Extension = ".lock";

    private const int IdLength = 8;
    private const int MostTries = 10;
    private readonly FileStream _held;

    private LogInstance(string id, FileStream held) => (Id, _held) = (id, held);

    /// <summary>Eight hexadecimal digits, new for each process.</summary>
    public string Id { get; }

    /// <summary>Begins to live in a folder.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static LogInstance Begin(string folder)
    {
        for (var tries = 1; ; tries++)
        {
            var id = RandomNumberGenerator.GetHexString(IdLength, lowercase: true);
            try
            {
                var held = new FileStream(PathOf(folder, id), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
                // Whoever looks at the very moment between creating and holding takes it for one that a dead process left, and removes it.
                if (File.Exists(PathOf(folder, id)))
                    return new(id, held);
                held.Dispose();
            }
            catch (IOException) when (tries < MostTries && Directory.Exists(folder))
            {
                // Looked at just now, or the id is taken: another one.
            }
        }
    }

    /// <summary>Whether the process of that id still lives. What a dead one held is removed.</summary>
    public static bool IsAlive(string folder, string id)
    {
        var path = PathOf(folder, id);
        if (!File.Exists(path))
            return false;
        try
        {
            using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                File.Delete(path);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        var path = _held.Name;
        _held.Dispose();
        File.Delete(path);
    }

    private static string PathOf(string folder, string id) => Path.Combine(folder, id + Extension);
}
