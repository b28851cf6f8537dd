using System.CommandLine;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Server.Cli.Operators;

/// <summary>One thing that only the operator may do: the gate, then the deed at the home and its broker, then an exit code.</summary>
internal sealed class OperatorDeed(PlanOptions plan, ITerminal terminal)
{
    private const int Failed = 1;
    private const int Refused = StartupRefusedException.ExitCode;

    /// <summary>Whether the deed reaches beyond the account. Default: it does not.</summary>
    public Func<HomeJournal, bool> ReachesEveryAccount { get; init; } = static _ => false;

    /// <summary>Whether it is about the home's files alone: then no broker is needed.</summary>
    public bool IsOfTheHome { get; init; }

    /// <summary>What is done at the home when it is not certain that the broker's account is the one that is meant; then the deed is refused.</summary>
    public Func<OperatorSession, Task>? WhenUncertain { get; init; }

    /// <summary>Runs it.</summary>
    /// <param name="line">What was typed.</param>
    /// <param name="deed">The verb, for the journal.</param>
    /// <param name="reason">Why.</param>
    /// <param name="act">Does it; false when it was not done, or not all of it.</param>
    /// <param name="cancellationToken">Ctrl-C.</param>
    public Task<int> RunAsync(ParseResult line, string deed, string reason, Func<OperatorSession, Task<bool>> act, CancellationToken cancellationToken) =>
        RunAsync(IsOfTheHome ? plan.ReadHome(line) : plan.Read(line), line.InvocationConfiguration.Error, deed, reason, act, cancellationToken);

    /// <summary>The same by a plan that was read.</summary>
    internal async Task<int> RunAsync(ServerPlan wanted, TextWriter error, string deed, string reason, Func<OperatorSession, Task<bool>> act, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(wanted, deed, reason, cancellationToken) is { } refusal)
        {
            await error.WriteLineAsync($"Refused: {refusal}");
            return Refused;
        }

        await using var session = await OpenAsync(wanted, cancellationToken);
        try
        {
            return await act(session) ? 0 : Failed;
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            await error.WriteLineAsync($"The broker failed: {e.Message}");
            return Failed;
        }
    }

    private async Task<OperatorSession> OpenAsync(ServerPlan wanted, CancellationToken cancellationToken)
    {
        if (IsOfTheHome)
            return OperatorSession.OfHome(wanted);
        try
        {
            return await OperatorSession.OpenAsync(wanted, cancellationToken);
        }
        catch (StartupRefusedException) when (WhenUncertain is not null)
        {
            await using var home = OperatorSession.OfHome(wanted);
            await WhenUncertain(home);
            throw;
        }
    }

    private async Task<string?> RefuseAsync(ServerPlan wanted, string deed, string reason, CancellationToken cancellationToken)
    {
        await using var home = OperatorSession.OfHome(wanted);
        return await new OperatorGate(terminal, TimeProvider.System).RefuseAsync(home, deed, reason, ReachesEveryAccount(home.Journal), cancellationToken);
    }
}
