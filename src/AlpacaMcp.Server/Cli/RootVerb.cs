using System.CommandLine;
using AlpacaMcp.Server.Cli.Install;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Cli;

/// <summary>`alpaca-mcp`: serves, and lists every verb.</summary>
internal static class RootVerb
{
    /// <summary>The command line as a whole, reading settings from <paramref name="environment"/>.</summary>
    /// <param name="environment">The process's variables.</param>
    /// <param name="terminal">Where the operator is asked.</param>
    public static RootCommand Create(IReadOnlyDictionary<string, string> environment, ITerminal terminal)
    {
        var serve = new ServeVerb(new ServeOptions(), environment);
        var root = new RootCommand("MCP server for trading at Alpaca safely. Without keys it trades at an exchange of its own.");
        serve.AddTo(root);
        root.Add(serve.Create());
        root.Add(new InstallVerb(environment, UserFolders.ThisPlatform, ThisProgram.Find, TimeProvider.System).Create());
        root.Add(new HaltVerb(environment).Create());
        root.Add(new ResumeVerb(environment, terminal).Create());
        root.Add(new FlattenVerb(environment, terminal).Create());
        root.Add(new StatusVerb(environment).Create());
        root.Add(new ReconcileVerb(environment).Create());
        root.Add(new JournalVerb(environment, terminal).Create());
        root.Add(new BackupVerb(environment).Create());
        root.Add(new RestoreVerb(environment, terminal).Create());
        root.Add(new ConsoleVerb(environment).Create());
        root.Add(new DoctorVerb(environment).Create());
        root.Add(new PolicyVerb(environment, terminal).Create());
        root.Add(new AccountConfigVerb(environment, terminal).Create());
        root.Add(new OperatorVerb(environment, terminal).Create());
        root.Add(new CredentialsVerb(environment, terminal).Create());
        root.Add(new TokensVerb(environment).Create());
        root.Add(new ApprovalsVerb(environment, terminal).Create());
        root.Add(new SimulateVerb().Create());
        root.Add(TryVerb.Create());
        root.Add(new DocsVerb().Create());
        return root;
    }
}
