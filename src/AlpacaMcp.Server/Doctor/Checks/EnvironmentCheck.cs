using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Doctor.Checks;

/// <summary>Where orders go.</summary>
internal sealed class EnvironmentCheck : ICheck
{
    public string Name => "environment";

    public bool IsPerAccount => true;

    public async Task<Finding> RunAsync(Examined examined, CancellationToken cancellationToken)
    {
        if (examined.Broker is not { } broker)
            return examined.Refusal is null ? Finding.Ok("simulator: an exchange inside the server; no money is involved.") : examined.NothingToAsk;
        var profile = examined.Plan.Profile;
        if (profile.Environment != TradingEnvironment.Live)
            return Finding.Ok($"{profile.Environment.ToString().ToLowerInvariant()}: orders go to {profile.TradingUrl?.GetLeftPart(UriPartial.Authority)}.");
        return (await broker.AccountAsync()).Value is { } account && account.AccountNumber != profile.LiveAccount
            ? Finding.Fail("live, and the keys belong to another account than ALPACA_MCP_LIVE_ACCOUNT names.", "Use the keys of the armed account, or arm the account you mean.")
            : Finding.Ok("live: REAL MONEY; the account is armed.");
    }
}
