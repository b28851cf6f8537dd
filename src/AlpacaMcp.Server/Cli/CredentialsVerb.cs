using System.CommandLine;
using System.Globalization;
using AlpacaMcp.Api;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Logging;
using AlpacaMcp.Server.Secrets;
using Microsoft.Extensions.Logging;
using Serilog;
using ILogger = Microsoft.Extensions.Logging.ILogger;

namespace AlpacaMcp.Server.Cli;

/// <summary>`alpaca-mcp credentials`: keys in a sealed file of the home. They are typed at a terminal or come on standard input, never on the command line.</summary>
internal sealed class CredentialsVerb(IReadOnlyDictionary<string, string> environment, ITerminal terminal)
{
    private const int NotDone = 1;

    private readonly Argument<string> name = new("name") { Description = "What to call it: paper and live are found by themselves, others by ALPACA_MCP_CREDENTIAL." };
    private readonly Option<bool> token = new("--token") { Description = "A bearer token (OAuth) instead of a key and its secret." };
    private readonly Option<bool> stdin = new("--stdin") { Description = "Read key id and secret (or the token) from standard input, a line each, instead of asking at the terminal." };
    private readonly PlanOptions plan = new(environment);

    /// <summary>The verb.</summary>
    public Command Create()
    {
        var set = new Command("set", "Keep a credential: asked for at the terminal, never given on the command line.") { name, token, stdin };
        set.SetAction(SetAsync);
        var list = new Command("list", "Show names and dates; needs no key.");
        list.SetAction(ListAsync);
        var remove = new Command("remove", "Forget a credential.") { name };
        remove.SetAction(RemoveAsync);
        foreach (var verb in (Command[])[set, list, remove])
            plan.AddTo(verb);
        return new Command("credentials", "Keys that this home keeps, sealed.") { set, list, remove };
    }

    private async Task<int> SetAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var settings = plan.Settings(line);
        var key = MasterKeyReader.Require(settings);
        var credential = line.GetValue(token)
            ? AlpacaCredential.OfToken(new(await AskAsync("Token", line, cancellationToken)))
            : AlpacaCredential.OfKey(await AskAsync("API key id", line, cancellationToken), new(await AskAsync("Secret", line, cancellationToken)));
        var store = new CredentialStore(PlanOptions.HomeOf(settings));
        store.Set(NameOf(line), credential, key, TimeProvider.System.GetUtcNow());
        await NoteAsync(settings, logger => OperatorLog.CredentialSet(logger, NameOf(line)));
        await line.InvocationConfiguration.Output.WriteLineAsync($"{NameOf(line)} is kept in {store.Path}, sealed with the key of {key.Source}. Servers of this home use it within {KeyRotation.Every.TotalSeconds} s.");
        return 0;
    }

    private async Task<int> ListAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var entries = new CredentialStore(PlanOptions.HomeOf(plan.Settings(line))).List();
        var lines = entries.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Name,-20} set {entry.SetAt:yyyy-MM-dd HH:mm:ss} UTC"));
        await line.InvocationConfiguration.Output.WriteLineAsync(entries.Count == 0 ? "No credential is kept." : string.Join(Environment.NewLine, lines));
        return 0;
    }

    private async Task<int> RemoveAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var settings = plan.Settings(line);
        var isRemoved = new CredentialStore(PlanOptions.HomeOf(settings)).Remove(NameOf(line));
        if (isRemoved)
            await NoteAsync(settings, logger => OperatorLog.CredentialRemoved(logger, NameOf(line)));
        await line.InvocationConfiguration.Output.WriteLineAsync(isRemoved ? $"{NameOf(line)} is forgotten. Revoke the key at Alpaca too." : $"There is no credential {NameOf(line)}.");
        return isRemoved ? 0 : NotDone;
    }

    // No plan is made: the settings as a whole need not be usable to keep or forget a key.
    private static async Task NoteAsync(Settings settings, Action<ILogger> note)
    {
        await using var sink = ServerLogging.Create(PlanOptions.HomeOf(settings), LogLevel.Error, new Redactor());
        using var factory = new LoggerFactory();
        factory.AddSerilog(sink);
        note(factory.CreateLogger<CredentialsVerb>());
    }

    private string NameOf(ParseResult line) => line.GetValue(name) ?? ""; // it is required

    private async Task<string> AskAsync(string what, ParseResult line, CancellationToken cancellationToken)
    {
        if (!line.GetValue(stdin) && !terminal.IsThere)
            throw new StartupRefusedException("There is no terminal to ask at. Give the credential on standard input with --stdin.");
        var text = (line.GetValue(stdin) ? await Console.In.ReadLineAsync(cancellationToken) : await terminal.AskSecretAsync($"{what}: ", cancellationToken))?.Trim();
        return text is { Length: > 0 } && !text.Any(char.IsControl) && !text.Contains(' ', StringComparison.Ordinal)
            ? text
            : throw new StartupRefusedException($"{what}: one word is expected. Nothing was changed.");
    }
}
