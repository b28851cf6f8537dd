using System.CommandLine;
using AlpacaMcp.Server.Cli.Install;
using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Cli;

/// <summary>`alpaca-mcp install`: writes this program into a client's configuration, shows what it changes there, and takes it out again.</summary>
internal sealed class InstallVerb(IReadOnlyDictionary<string, string> environment, PlatformID platform, Func<ThisProgram> program, TimeProvider time)
{
    private const int NotDone = 1;
    private const int LongestName = 64;

    private readonly Argument<string> client = new("client") { Description = $"{string.Join(", ", InstallClient.All.Select(known => known.Name))}." };
    private readonly Option<string> name = new("--name") { Description = "What the client calls this server.", DefaultValueFactory = static _ => "alpaca" };
    private readonly Option<string?> config = new("--config") { Description = "The client's file, where it is not the usual one." };
    private readonly Option<bool> project = new("--project") { Description = "The file of the project in this folder, instead of the user's." };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Show the change and write nothing." };
    private readonly Option<bool> uninstall = new("--uninstall") { Description = "Take the server out of the client's file." };
    private readonly Option<bool> force = new("--force") { Description = "Replace or take out an entry of that name that starts another program; leave out options that it has, --read-only among them." };
    private readonly ServeOptions serving = new();

    /// <summary>The verb.</summary>
    public Command Create()
    {
        var install = new Command(
            "install",
            "Write this program into a client's configuration. Shows the change, keeps everything else and a copy of the file, and writes no key into it: without keys the server trades at an exchange of its own.")
        { client, name, config, project, dryRun, uninstall, force, serving.Toolsets, serving.ReadOnly, serving.Mode, serving.EnvFile };
        install.SetAction((line, token) => Task.FromResult(Run(line)));
        return install;
    }

    private int Run(ParseResult line)
    {
        var place = "";
        try
        {
            var known = InstallClient.Find(line.GetValue(client) ?? ""); // it is required
            place = PlaceOf(known, line);
            var file = ClientFile.Read(place);
            var edit = new ConfigEdit(known, NameOf(line), line.GetValue(force));
            var carried = new CarriedSettings(environment);
            var after = line.GetValue(uninstall) ? edit.Removed(file.Text, file.Backups) : edit.Installed(file.Text, ServerEntry.Of(known, program(), CarriedSettings.Options(serving, line), carried.Variables));
            return Finish(line, known, file, after, carried);
        }
        catch (Exception refused) when (refused is InstallRefusedException or StartupRefusedException or IOException or UnauthorizedAccessException)
        {
            line.InvocationConfiguration.Error.WriteLine($"Nothing was changed{(place.Length == 0 ? "" : $" in {place}")}. {refused.Message}");
            return NotDone;
        }
    }

    private int Finish(ParseResult line, InstallClient known, ClientFile file, byte[]? after, CarriedSettings carried)
    {
        var (output, words) = (line.InvocationConfiguration.Output, new InstallWords(known, NameOf(line), file.Path));
        if (after.AsSpan().SequenceEqual(file.Text) && after is null == file.Text is null)
        {
            output.WriteLine(words.Unchanged(line.GetValue(uninstall)));
            return 0;
        }

        foreach (var shown in words.Change(file.Text, after))
            output.WriteLine(shown);
        if (line.GetValue(dryRun))
        {
            output.WriteLine("Nothing was written: --dry-run.");
            return 0;
        }

        var backup = file.Replace(after, time.GetUtcNow());
        foreach (var said in line.GetValue(uninstall) ? [words.Removed(backup)] : words.Installed(backup, program(), carried))
            output.WriteLine(said);
        return 0;
    }

    private string PlaceOf(InstallClient known, ParseResult line)
    {
        if (line.GetValue(config) is { Length: > 0 } named)
            return Path.GetFullPath(named);
        if (!line.GetValue(project))
            return known.UserFile(UserFolders.Of(platform, environment));
        return known.ProjectFile is { } file ? Path.GetFullPath(file) : throw new InstallRefusedException($"{known.Title} has no file of a project. Leave --project out.");
    }

    private string NameOf(ParseResult line) => line.GetValue(name) is { Length: > 0 and <= LongestName } given && given.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')
        ? given
        : throw new InstallRefusedException($"--name takes letters, digits, - and _, at most {LongestName} of them.");
}
