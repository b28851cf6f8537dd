namespace AlpacaMcp.Server.Cli.Install;

/// <summary>Where a user's programs keep their settings.</summary>
/// <param name="Home">The user's own folder.</param>
/// <param name="Settings">Where programs with a window keep theirs: %APPDATA%, ~/Library/Application Support, or ~/.config.</param>
internal sealed record UserFolders(string Home, string Settings)
{
    /// <summary>Of the user whose variables these are.</summary>
    /// <param name="platform">Whose layout applies.</param>
    /// <param name="environment">The process's variables.</param>
    public static UserFolders Of(PlatformID platform, IReadOnlyDictionary<string, string> environment)
    {
        if (platform == PlatformID.Win32NT)
            return new(Needed(environment, "USERPROFILE"), Needed(environment, "APPDATA"));
        var home = Needed(environment, "HOME");
        if (platform == PlatformID.MacOSX)
            return new(home, Path.Combine(home, "Library", "Application Support"));

        // A path that is not absolute counts as not set: https://specifications.freedesktop.org/basedir-spec/latest/
        var named = environment.GetValueOrDefault("XDG_CONFIG_HOME") ?? "";
        return new(home, Path.IsPathRooted(named) ? named : Path.Combine(home, ".config"));
    }

    /// <summary>The platform of this process.</summary>
    public static PlatformID ThisPlatform => OperatingSystem.IsWindows() ? PlatformID.Win32NT : OperatingSystem.IsMacOS() ? PlatformID.MacOSX : PlatformID.Unix;

    private static string Needed(IReadOnlyDictionary<string, string> environment, string name) => environment.GetValueOrDefault(name) is { Length: > 0 } folder
        ? folder
        : throw new InstallRefusedException($"{name} is not set, so the client's configuration is not found. Name the file with --config.");
}
