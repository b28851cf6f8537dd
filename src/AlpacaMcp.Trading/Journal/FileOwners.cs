using System.Security.Cryptography;

namespace AlpacaMcp.Trading.Journal;

/// <summary>Each process holds a file of its own as long as it lives; the system lets go of it however the process ends.</summary>
internal sealed class FileOwners : IOwners, IDisposable
{
    private readonly string _folder;
    private readonly Lazy<FileStream> _mine;

    public FileOwners(string folder)
    {
        _folder = Path.Combine(folder, "owners");
        Me = RandomNumberGenerator.GetHexString(16, lowercase: true);
        _mine = new(() => Hold(Me));
    }

    public string Me { get => _mine is { IsValueCreated: false } ? Held(field) : field; }

    public bool IsAlive(string owner)
    {
        if (owner == Me)
            return true;
        try
        {
            var path = PathOf(owner);
            if (!File.Exists(path))
                return false;
            using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                File.Delete(path);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    public void Dispose()
    {
        if (!_mine.IsValueCreated)
            return;
        _mine.Value.Dispose();
        File.Delete(PathOf(Me));
    }

    private string Held(string me)
    {
        _ = _mine.Value;
        return me;
    }

    private FileStream Hold(string owner)
    {
        Directory.CreateDirectory(_folder);
        return new(PathOf(owner), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    private string PathOf(string owner) => Path.Combine(_folder, $"{owner}.lock");
}
