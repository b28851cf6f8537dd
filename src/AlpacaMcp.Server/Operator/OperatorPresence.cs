using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Operator;

/// <summary>Shows that the operator is there, not an agent that has a shell as the same user.</summary>
internal static class OperatorPresence
{
    /// <summary>Returns when the operator is there; in the simulator environment anybody may act.</summary>
    /// <param name="environment">simulator, paper or live.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StartupRefusedException">The operator did not show.</exception>
    internal static Task RequireAsync(string environment, CancellationToken cancellationToken) => environment == "simulator"
        ? Task.CompletedTask
        : throw new StartupRefusedException("The operator's passphrase is needed, and none is set up.");
}
