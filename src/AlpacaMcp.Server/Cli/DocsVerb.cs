using System.CommandLine;
using AlpacaMcp.Server.Docs;
using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Cli;

/// <summary>`alpaca-mcp docs`: writes the reference of tools, the bundle's manifest and the registry's entry from the code.</summary>
internal sealed class DocsVerb
{
    private const int Stale = 1;

    private readonly Option<bool> check = new("--check")
    { Description = "Write nothing; fail when a file is missing or stale." };

    private readonly Option<string> folder = new("--folder")
    { Description = "The project's folder, or any other to write docs/tools.md and server.json into.", DefaultValueFactory = static _ => "." };

    /// <summary>The verb.</summary>
    public Command Create()
    {
        var docs = new Command("docs", "Write docs/tools.md, server.json, the tools of mcp-manifest.json, the toolsets of README.md, the limits of docs/safety.md, the settings of docs/configuration.md, the tables of docs/operate/logs.md and docs/operate/metrics.md and the descriptions inside the executable.") { check, folder };
        docs.SetAction(Run);
        return docs;
    }

    private int Run(ParseResult line)
    {
        var root = line.GetValue(folder) ?? ".";
        var output = line.InvocationConfiguration.Output;
        try
        {
            var stale = ReferenceFiles.Render(path => Content(root, path)).Where(file => Content(root, file.Path) != file.Content).ToList();
            if (!line.GetValue(check))
                stale.ForEach(file => Write(root, file));
            foreach (var file in stale)
                output.WriteLine(line.GetValue(check) ? $"{file.Path} is stale; write it with alpaca-mcp docs." : $"{file.Path} is written.");
            return line.GetValue(check) && stale.Count > 0 ? Stale : 0;
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            throw new StartupRefusedException($"--folder {root} cannot be used: {unusable.Message}");
        }
    }

    private static string? Content(string root, string path) => File.Exists(Path.Combine(root, path)) ? File.ReadAllText(Path.Combine(root, path)) : null;

    private static void Write(string root, ReferenceFile file)
    {
        var path = Path.Combine(root, file.Path);
        if (Path.GetDirectoryName(path) is { } parent)
            Directory.CreateDirectory(parent);
        File.WriteAllText(path, file.Content);
    }
}
