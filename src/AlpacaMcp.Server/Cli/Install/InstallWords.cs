using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Cli.Install;

/// <summary>What the user is told.</summary>
/// <param name="client">Whose configuration it is.</param>
/// <param name="name">What the entry is called.</param>
/// <param name="path">The file.</param>
internal sealed class InstallWords(InstallClient client, string name, string path)
{
    /// <summary>The change, as far as it may be shown.</summary>
    public IReadOnlyList<string> Change(byte[]? before, byte[]? after) => UnifiedDiff.Of(path, Shown(before), Shown(after));

    /// <summary>There was nothing to do.</summary>
    public string Unchanged(bool isRemoval) => isRemoval ? $"There is no {name} in {path}. Nothing was written." : $"{name} is in {path} already. Nothing was written.";

    /// <summary>What to do now, with what to ask, keys, and what the server will not see.</summary>
    public IEnumerable<string> Installed(string? backup, ThisProgram program, CarriedSettings carried)
    {
        yield return $"{client.Title} starts {name} from now on.{Kept(backup)}";
        yield return $"{client.Next} Then ask: \"What is my account worth, and what are my limits?\"";
        yield return $"Keys do not belong into that file. Keep them sealed with `alpaca-mcp credentials set paper`; without any the server trades at an exchange of its own.{(client.Keys.Length == 0 ? "" : $" {client.Keys}")}";
        if (carried.LeftOut.Count > 0)
            yield return $"Set here, and not for {client.Title}: {string.Join(", ", carried.LeftOut)}. Put them into a file that only you may read, and install again with --env-file FILE.";
        if (program.IsBuildOutput)
            yield return "This program lies where a build puts it: cleaning the project takes it away from the client. Publish it and run `install` of what is published.";
    }

    /// <summary>It is gone.</summary>
    public string Removed(string? backup) => $"From its next start on {client.Title} does not start {name} any more.{Kept(backup)}";

    private static string Kept(string? backup) => backup is null ? "" : $" The file as it was: {backup}";

    private string? Shown(byte[]? text) => text is null || text.All(character => char.IsWhiteSpace((char)character)) ? null : new ShownText(client.Section, name).Of(JsonText.Read(text, client.TakesComments));
}
