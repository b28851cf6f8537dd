using System.CommandLine;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Server.Cli;

/// <summary>`alpaca-mcp policy`: the limits as they are set, beside those the operator accepted.</summary>
internal sealed class PolicyVerb(IReadOnlyDictionary<string, string> environment, ITerminal terminal)
{
    private const int Failed = 1;
    private readonly PlanOptions plan = new(environment);
    private readonly Option<string> reason = ReasonOption.Create();

    /// <summary>The verb.</summary>
    public Command Create()
    {
        var show = new Command("show", "Every limit as it is set, and what is looser than accepted.");
        plan.AddTo(show);
        show.SetAction(ShowAsync);
        var accept = new Command("accept", "Accept the limits as they are set now. Needs the operator's passphrase, except at a simulated exchange.") { reason };
        plan.AddTo(accept);
        accept.SetAction(AcceptAsync);
        return new Command("policy", "The limits, and the operator's yes to looser ones.") { show, accept };
    }

    private async Task<int> ShowAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var output = line.InvocationConfiguration.Output;
        await using var session = OperatorSession.Find(plan.Read(line));
        foreach (var field in PolicyFields.All)
            await output.WriteLineAsync($"{field.Text(session.Plan.Policy),16}  {field.Words}");
        await output.WriteLineAsync($"Hash: {session.Plan.Policy.Hash()}");
        if (!session.HasBroker)
            return 0;
        var standing = await session.Get<PolicyAcceptance>().ShowAsync(cancellationToken);
        await output.WriteLineAsync(standing.AcceptedHash is { } accepted ? $"Accepted last: {accepted} by {standing.AcceptedBy}" : "None were accepted yet: a server's first start does.");
        foreach (var looser in standing.Loosened)
            await output.WriteLineAsync($"LOOSER THAN ACCEPTED, so nothing opens: {looser}");
        return standing.Loosened.Count == 0 ? 0 : Failed;
    }

    private Task<int> AcceptAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var why = ReasonOption.Read(line, reason);
        return new OperatorDeed(plan, terminal).RunAsync(line, "policy accept", why, session => AcceptAsync(session, why, line.InvocationConfiguration.Output, cancellationToken), cancellationToken);
    }

    /// <summary>Accepts the limits as the session has them.</summary>
    internal static async Task<bool> AcceptAsync(OperatorSession session, string why, TextWriter output, CancellationToken cancellationToken)
    {
        if (!session.HasBroker)
        {
            await output.WriteLineAsync("The exchange lives inside a server and is new at each start: its limits need no acceptance.");
            return true;
        }

        var before = await session.Get<PolicyAcceptance>().AcceptAsync(why, cancellationToken);
        if (before.Loosened.Count > 0)
            OperatorLog.PolicyAccepted(session.Logger, before.Hash);
        foreach (var looser in before.Loosened)
            await output.WriteLineAsync($"Accepted: {looser}");
        await output.WriteLineAsync(before.Loosened.Count == 0 ? "No limit is looser than accepted; there was nothing to accept." : $"The limits {before.Hash} are in force; a running server with the same limits opens again.");
        return true;
    }
}
