namespace AlpacaMcp.Server.Hosting;

/// <summary>The folder of this server's files, for its user only.</summary>
internal static class ServerHome
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>alpaca-mcp in the user's application-data folder; empty when the user has none.</summary>
    public static string DefaultPath =>
        Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } folder
            ? Path.Combine(folder, "alpaca-mcp")
            : "";

    /// <summary>Creates the home, open to the owner only; the reason when it cannot be written, else null.</summary>
    public static string? Create(string home)
    {
        try
        {
            if (home.Length == 0)
                return "the user has no application-data folder";
            ProbeWrite(CreateOwned(home));
            return null;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return unwritable.Message;
        }
    }

    /// <summary>Creates the home and a folder in it, open to the owner only; null, with the reason, when it cannot be written.</summary>
    public static string? CreateFolder(string home, string name, out string? problem)
    {
        problem = null;
        try
        {
            if (home.Length == 0)
                throw new IOException("the user has no application-data folder");
            CreateOwned(home);
            var folder = CreateOwned(Path.Combine(home, name));
            ProbeWrite(folder);
            return folder;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            problem = unwritable.Message;
            return null;
        }
    }

    private static string CreateOwned(string path)
    {
        if (OperatingSystem.IsWindows())
            return Directory.CreateDirectory(path).FullName;
        return Directory.CreateDirectory(path, OwnerOnly).FullName;
    }

    private static void ProbeWrite(string folder)
    {
        var probe = Path.Combine(folder, $".probe-{Environment.ProcessId}");
        using (File.Create(probe, 1, FileOptions.DeleteOnClose))
        {
            // Creating it is the proof; it goes when it is closed.
        }
    }
}
