using System.CommandLine;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Trading.Configuration;

namespace AlpacaMcp.Server.Cli;

/// <summary>`alpaca-mcp account-config set`: changes the account's settings at the broker, also to looser ones, which no tool may.</summary>
internal sealed class AccountConfigVerb(IReadOnlyDictionary<string, string> environment, ITerminal terminal)
{
    private readonly PlanOptions plan = new(environment);
    private readonly Option<string> reason = ReasonOption.Create();

    private readonly Argument<string[]> settings = new("settings")
    { Description = $"NAME=VALUE, one or more of {string.Join(", ", ConfigWords.Names)}.", Arity = ArgumentArity.OneOrMore };

    /// <summary>The verb.</summary>
    public Command Create()
    {
        var set = new Command("set", "Change settings of the account at the broker. Needs the operator's passphrase, except at a simulated exchange.") { settings, reason };
        plan.AddTo(set);
        set.SetAction(RunAsync);
        return new Command("account-config", "The account's settings at the broker.") { set };
    }

    private Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var (why, given) = (ReasonOption.Read(line, reason), line.GetValue(settings) ?? []);
        var wanted = ConfigWords.Read(given);
        return new OperatorDeed(plan, terminal).RunAsync(
            line, $"account-config set {string.Join(' ', given)}", why, session => ChangeAsync(session, wanted, line.InvocationConfiguration.Output, cancellationToken), cancellationToken);
    }

    private static async Task<bool> ChangeAsync(OperatorSession session, AccountConfiguration wanted, TextWriter output, CancellationToken cancellationToken)
    {
        if (!session.HasBroker)
        {
            await output.WriteLineAsync("The exchange lives inside a server and vanishes with it: its settings cannot be changed from outside.");
            return false;
        }

        var account = session.Get<AccountClient>();
        if (ConfigTightening.Difference(await account.GetConfigurationAsync(cancellationToken), wanted) is not { } change)
        {
            await output.WriteLineAsync("It was so already; nothing was sent.");
            return true;
        }

        var now = await account.ChangeConfigurationAsync(change, cancellationToken);
        await output.WriteLineAsync($"Changed. The account's settings are now: {ConfigWords.Text(now)}");
        return true;
    }
}
