using AlpacaMcp.Api;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Hosting;

/// <summary>Which broker this server talks to and as whom. Chosen once at start.</summary>
/// <param name="Environment">Where orders go.</param>
/// <param name="Embedded">The exchange runs inside this process, or inside another server that shares its state.</param>
/// <param name="TradingUrl">Origin of the trading API; null until the embedded exchange runs.</param>
/// <param name="DataUrl">Origin of the market data API; null until the embedded exchange runs.</param>
/// <param name="Credentials">As whom.</param>
/// <param name="LiveAccount">The account number that may be traded; only in the live environment.</param>
/// <param name="KeySource">Where the keys were found.</param>
internal sealed record BrokerProfile(
    TradingEnvironment Environment,
    bool Embedded,
    Uri? TradingUrl,
    Uri? DataUrl,
    IAlpacaCredentials Credentials,
    string? LiveAccount,
    string KeySource);
