namespace AlpacaMcp.Server.Secrets;

/// <summary>Which vault this system has. Linux has none that a service can count on: there the key is given.</summary>
internal static class KeyVault
{
    public static IKeyVault? OfThisSystem =>
        OperatingSystem.IsWindows() ? new WindowsVault(Hosting.ServerHome.DefaultPath)
        : OperatingSystem.IsMacOS() ? new MacVault()
        : null;
}
