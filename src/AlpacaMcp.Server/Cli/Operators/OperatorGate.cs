using System.Globalization;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Cli.Operators;

/// <summary>
/// What stands before everything that only the operator may do. An agent often has a shell as the same user: so the passphrase is asked of a
/// person at a terminal, and taken from nowhere else.
/// </summary>
internal sealed class OperatorGate(ITerminal terminal, TimeProvider time)
{
    /// <summary>Lets a deed pass, or says why not. The journal keeps either, with its reason.</summary>
    /// <param name="home">The home alone: no broker is asked before the operator is known.</param>
    /// <param name="deed">The verb.</param>
    /// <param name="reason">Why it is wanted.</param>
    /// <param name="reachesEveryAccount">It changes what holds for other accounts of the home, too.</param>
    /// <param name="cancellationToken">The person goes away.</param>
    /// <returns>Why not; null when it may be done.</returns>
    public async Task<string?> RefuseAsync(OperatorSession home, string deed, string reason, bool reachesEveryAccount, CancellationToken cancellationToken)
    {
        var refusal = IsNeeded(home, reachesEveryAccount) ? await AskAsync(home.Plan.Home, cancellationToken) : null;
        Keep(home, deed, reason, refusal);
        return refusal;
    }

    /// <summary>The journal keeps what the operator does, and what somebody tried in the operator's place.</summary>
    internal static void Keep(OperatorSession home, string deed, string reason, string? refusal)
    {
        home.Journal.Note(refusal is null ? $"{deed}: {reason}" : $"{deed} was refused: {refusal} Reason given: {reason}");
        if (refusal is null)
            OperatorLog.Done(home.Logger, deed, reason);
        else
            OperatorLog.Refused(home.Logger, deed, refusal);
    }

    // A simulated exchange has no money to protect; a home that knows another may not be opened from its side.
    internal static bool IsNeeded(OperatorSession home, bool reachesEveryAccount) =>
        home.Plan.Profile.Environment != TradingEnvironment.Simulator
        || (reachesEveryAccount && (home.Journal.ServesMoney ?? new Passphrase(home.Plan.Home).IsSet));

    /// <summary>Asks for the passphrase once.</summary>
    /// <returns>Why it does not open; null when it does.</returns>
    public async Task<string?> AskAsync(string home, CancellationToken cancellationToken)
    {
        var passphrase = new Passphrase(home);
        if (!passphrase.IsSet)
            return "There is no operator passphrase yet: run alpaca-mcp operator init at a terminal first.";
        if (!terminal.IsThere)
            return "The operator's passphrase is taken from a person at a terminal only, never from a pipe, an argument or the environment: run this at a terminal.";
        var tries = new PassphraseTries(home, time);
        if (tries.Wait is { } wait && wait > TimeSpan.Zero)
            return TooEarly(wait);
        var typed = await terminal.AskSecretAsync("Operator passphrase: ", cancellationToken);
        return tries.Try(() => passphrase.Is(typed)) switch
        {
            true => null,
            false => string.Create(CultureInfo.InvariantCulture, $"The passphrase is wrong; the next may be tried in {Math.Ceiling(tries.Wait.TotalSeconds)} s."),
            null => TooEarly(tries.Wait),
        };
    }

    private static string TooEarly(TimeSpan wait) =>
        string.Create(CultureInfo.InvariantCulture, $"A wrong passphrase was given before: the next may be tried in {Math.Ceiling(wait.TotalSeconds)} s.");
}
