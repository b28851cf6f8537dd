using System.CommandLine;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Cli;

/// <summary>`alpaca-mcp operator init`: gives the home the passphrase that tells its operator from an agent with a shell.</summary>
internal sealed class OperatorVerb(IReadOnlyDictionary<string, string> environment, ITerminal terminal)
{
    private const string Deed = "operator init";
    private readonly PlanOptions plan = new(environment);

    /// <summary>The verb.</summary>
    public Command Create()
    {
        var init = new Command("init", "Choose the operator's passphrase, or change it. Typed at a terminal, kept as a slow hash.");
        plan.AddTo(init);
        init.SetAction(RunAsync);
        return new Command("operator", "Who may resume, approve and loosen.") { init };
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        await using var home = OperatorSession.OfHome(plan.ReadHome(line));
        var refusal = await SetAsync(home, cancellationToken);
        home.Journal.Note(refusal is null ? $"{Deed}: a passphrase was set." : $"{Deed} was refused: {refusal}");
        if (refusal is null)
            OperatorLog.PassphraseSet(home.Logger);
        else
            OperatorLog.Refused(home.Logger, Deed, refusal);
        await (refusal is null
            ? line.InvocationConfiguration.Output.WriteLineAsync("The passphrase is set. Nobody can read it back; keep it away from every agent.")
            : line.InvocationConfiguration.Error.WriteLineAsync($"Refused: {refusal}"));
        return refusal is null ? 0 : StartupRefusedException.ExitCode;
    }

    /// <returns>Why not; null when it was set.</returns>
    private async Task<string?> SetAsync(OperatorSession home, CancellationToken cancellationToken)
    {
        var passphrase = new Passphrase(home.Plan.Home);
        if (!terminal.IsThere)
            return "A passphrase is typed by a person at a terminal, never piped: run this at a terminal.";
        if (passphrase.IsSet && await new OperatorGate(terminal, TimeProvider.System).AskAsync(home.Plan.Home, cancellationToken) is { } unknown)
            return unknown;
        var first = await terminal.AskSecretAsync("New operator passphrase: ", cancellationToken);
        if (first.Length < Passphrase.ShortestLength)
            return $"A passphrase has at least {Passphrase.ShortestLength} characters.";
        if (await terminal.AskSecretAsync("Again: ", cancellationToken) != first)
            return "The two are not the same.";
        passphrase.Set(first);
        return null;
    }
}
