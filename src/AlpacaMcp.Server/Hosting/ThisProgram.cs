namespace AlpacaMcp.Server.Hosting;

/// <summary>How this program is started once more, by whoever has neither this shell's path nor its folder.</summary>
/// <param name="Command">An absolute path.</param>
/// <param name="Arguments">What comes before this program's own arguments: its dll, where the command is the dotnet host.</param>
internal sealed record ThisProgram(string Command, IReadOnlyList<string> Arguments)
{
    private const string ToolStore = ".store";

    /// <summary>The program that runs here.</summary>
    public static ThisProgram Find()
    {
        var process = Environment.ProcessPath ?? throw new InvalidOperationException("This platform does not say which program is running.");

        // Under `dotnet exec` the process is the dotnet host, and the program is the dll it was given.
        var isHost = Path.GetFileNameWithoutExtension(process).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return isHost ? new(process, [Path.GetFullPath(Environment.GetCommandLineArgs()[0])]) : new(Lasting(process, File.Exists), []);
    }

    /// <summary>Whether it lies where a build puts it, as under `dotnet run`.</summary>
    public bool IsBuildOutput => Parts(Arguments is [var dll, ..] ? dll : Command) is var parts
        && Enumerable.Range(0, parts.Length - 1).Any(at => parts[at] == "bin" && parts[at + 1] is "Debug" or "Release");

    /// <summary>The path that stays when a dotnet tool is updated: of a tool in the store, whose folder names its version, the shim beside the store.</summary>
    /// <param name="process">The path of the program.</param>
    /// <param name="exists">Whether there is a file.</param>
    internal static string Lasting(string process, Func<string, bool> exists)
    {
        var (separator, store) = (Path.DirectorySeparatorChar, process.LastIndexOf($"{Path.DirectorySeparatorChar}{ToolStore}{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        var shim = store < 0 ? "" : $"{process[..store]}{separator}{Path.GetFileName(process)}";
        return shim.Length > 0 && exists(shim) ? shim : process;
    }

    private static string[] Parts(string path) => path.Split('/', '\\');
}
