using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Server.Hosting;

/// <summary>An account that a running server serves.</summary>
/// <param name="Name">As metrics name it.</param>
/// <param name="Environment">simulator, paper or live.</param>
/// <param name="Exchange">Where the exchange inside the server listens; null where there is none.</param>
/// <param name="Policy">The limits that it is served with.</param>
internal sealed record CardAccount(string Name, string Environment, Uri? Exchange, RiskPolicy Policy);
