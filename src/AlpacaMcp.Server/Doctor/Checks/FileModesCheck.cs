using AlpacaMcp.Server.Secrets;

namespace AlpacaMcp.Server.Doctor.Checks;

/// <summary>Whether the home is its owner's alone: whoever may read it reads the journal, whoever may write it lifts what it likes.</summary>
internal sealed class FileModesCheck : ICheck
{
    private const UnixFileMode OthersWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
    private const UnixFileMode Others = OthersWrite | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    public string Name => "file_modes";

    public Task<Finding> RunAsync(Examined examined, CancellationToken cancellationToken) => Task.FromResult(OperatingSystem.IsWindows()
        ? Finding.Ok("Windows has none; the home lies in the user's own folder.")
        : Look([.. new[] { examined.Plan.Home, examined.Plan.Journal.Folder }.Where(Directory.Exists).OfType<string>().Distinct()], new CredentialStore(examined.Plan.Home).Path));

    private static Finding Look(IReadOnlyList<string> folders, string credentials)
    {
        foreach (var folder in folders)
        {
            var mode = OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(folder);
            if ((mode & Others) != UnixFileMode.None)
            {
                var (text, fix) = ($"{folder} is open to others ({Convert.ToString((int)mode, 8)})", $"chmod 700 {folder}");
                return (mode & OthersWrite) != UnixFileMode.None ? Finding.Fail($"{text}, and they may write it.", fix) : Finding.Warn($"{text}.", fix);
            }
        }

        if (File.Exists(credentials) && OwnedFile.Problem(credentials) is { } problem)
            return Finding.Fail(problem, $"chmod 600 {credentials}");
        return Finding.Ok(folders.Count == 0 ? "There is no home yet; it is made for its owner alone." : $"{string.Join(" and ", folders)}: for the owner alone.");
    }
}
