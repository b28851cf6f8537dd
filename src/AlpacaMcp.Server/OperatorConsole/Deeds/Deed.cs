using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.OperatorConsole.Views;

namespace AlpacaMcp.Server.OperatorConsole.Deeds;

/// <summary>One thing that a person can do on the page.</summary>
/// <param name="Name">As requests and the journal name it.</param>
/// <param name="NeedsLogin">Only the operator may.</param>
/// <param name="NeedsReason">A reason must be given.</param>
/// <param name="RunAsync">Does it, says so in words; false when it was not done, or not all of it.</param>
internal sealed record Deed(string Name, bool NeedsLogin, bool NeedsReason, Func<OperatorSession, ActionBody, TextWriter, CancellationToken, Task<bool>> RunAsync)
{
    /// <summary>It changes what holds for other accounts of the home, too.</summary>
    public bool ReachesEveryAccount { get; init; }
}
