using System.Security.Cryptography;

namespace AlpacaMcp.Trading.Journal;

/// <summary>Each process holds a file of its own as long as it lives; the system lets go of it however the process ends.</summary>
internal sealed class FileOwners : IOwners, IDisposable
{
    internal const string FolderName = "owners";

    private readonly string _folder;
    private readonly string _id = RandomNumberGenerator.GetHexString(16, lowercase: true);
    private readonly Lazy<FileStream> _mine;

    public FileOwners(string folder)
    {
        _folder = Path.Combine(folder, FolderName);
        _mine = new(() => Hold(_id), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>Holds the file from the first time somebody asks.</summary>
    public string Me => _mine.Value is null ? "" : _id;

    public bool IsAlive(string owner)
    {
        if (owner == _id)
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
        File.Delete(PathOf(_id));
    }

    private FileStream Hold(string owner)
    {
        Directory.CreateDirectory(_folder);
        return new(PathOf(owner), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    private string PathOf(string owner) => Path.Combine(_folder, $"{owner}.lock");
}
