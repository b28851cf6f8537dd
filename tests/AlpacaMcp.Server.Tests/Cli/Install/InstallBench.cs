using AlpacaMcp.Server.Cli;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Tests.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Server.Tests.Cli.Install;

/// <summary>A user with a home folder of their own, and this program at a path that a test can write down.</summary>
internal sealed class InstallBench : IDisposable
{
    public const string Program = "/opt/alpaca-mcp/alpaca-mcp";
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new(2026, 11, 29, 16, 5, 7, TimeSpan.Zero));

    public InstallBench(PlatformID platform = PlatformID.Unix)
    {
        Platform = platform;
        Environment = platform == PlatformID.Win32NT
            ? new() { ["USERPROFILE"] = _folder.Path, ["APPDATA"] = Path.Combine(_folder.Path, "AppData", "Roaming") }
            : new() { ["HOME"] = _folder.Path };
    }

    public Dictionary<string, string> Environment { get; }

    public ThisProgram This { get; init; } = new(Program, []);

    private PlatformID Platform { get; }

    public string PathOf(string file) => Path.Combine(_folder.Path, file);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file)) ?? "");
        File.WriteAllText(PathOf(file), text);
    }

    /// <summary>The names of the files in a folder of the user's, in order.</summary>
    public IReadOnlyList<string> Files(string folder) => [.. Directory.GetFiles(PathOf(folder)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public async Task<VerbResult> RunAsync(string arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await new InstallVerb(Environment, Platform, () => This, _time).Create()
            .Parse(arguments.Split(' ')).InvokeAsync(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        _time.Advance(TimeSpan.FromSeconds(1));
        return new(exitCode, output.ToString(), error.ToString());
    }

    public void Dispose() => _folder.Dispose();
}
