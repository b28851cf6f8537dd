using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Doctor.Checks;

/// <summary>Whether there is a passphrase that tells the operator from an agent with a shell.</summary>
internal sealed class OperatorCheck : ICheck
{
    public string Name => "operator";

    public Task<Finding> RunAsync(Examined examined, CancellationToken cancellationToken) => Task.FromResult(new Passphrase(examined.Plan.Home).IsSet
        ? Finding.Ok("The operator's passphrase is set.")
        : examined.Plan.Profile.Environment == TradingEnvironment.Simulator
            ? Finding.Ok("No passphrase is set, and none is asked for at a simulated exchange.")
            : Finding.Warn("No passphrase is set: nobody can resume, flatten or approve.", "At a terminal: alpaca-mcp operator init."));
}
