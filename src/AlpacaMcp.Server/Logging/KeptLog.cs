namespace AlpacaMcp.Server.Logging;

/// <summary>A file that is in the folder now.</summary>
internal sealed record KeptLog(LogFileName Name, string Path, long Bytes, DateTime WrittenAt)
{
    /// <summary>Null when it is not a log file, or went away meanwhile.</summary>
    public static KeptLog? Of(string path)
    {
        if (LogFileName.Parse(System.IO.Path.GetFileName(path)) is not { } name)
            return null;
        var file = new FileInfo(path);
        return file.Exists ? new(name, path, file.Length, file.LastWriteTimeUtc) : null;
    }

    /// <summary>Removes it; false when somebody keeps it open, as a reader on Windows may.</summary>
    public bool TryDelete()
    {
        try
        {
            File.Delete(Path);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
