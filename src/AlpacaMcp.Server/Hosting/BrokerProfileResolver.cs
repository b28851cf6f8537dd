using AlpacaMcp.Api;
using AlpacaMcp.Server.Secrets;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Hosting;

/// <summary>Decides from the settings where orders go; refuses everything that is not plainly meant.</summary>
internal static class BrokerProfileResolver
{
    private static readonly Setting[] BrokerSettings =
        [SettingCatalog.ApiKey, SettingCatalog.SecretKey, SettingCatalog.PaperTrade, SettingCatalog.TradingUrl, SettingCatalog.DataUrl, SettingCatalog.LiveAccount];

    /// <summary>The profile; <paramref name="simulator"/> asks for the embedded exchange whatever is set or stored. The redactor learns what is found.</summary>
    public static BrokerProfile Resolve(Settings settings, string home, bool simulator, Redactor? redactor = null)
    {
        var isNamed = BrokerSettings.Any(settings.Has) || CredentialReader.Any(settings, home);
        if (settings.Account is { } account && !simulator && !isNamed)
            throw new StartupRefusedException($"It has no keys. Set {AccountScope.Prefix(account)}ALPACA_API_KEY and its secret, run `alpaca-mcp credentials set {account}`, or add --simulator.");
        if (simulator || !isNamed)
            return new(TradingEnvironment.Simulator, Embedded: true, null, null, AlpacaCredential.OfKey("", new Secret("")), null, "the embedded exchange");
        var environment = EnvironmentOf(settings);
        var found = CredentialReader.Read(settings, home, environment == TradingEnvironment.Live);
        RefuseForeignKeys(found, environment);
        var trading = TradingUrl(settings, environment);
        return new(
            environment,
            Embedded: false,
            trading,
            DataUrl(settings, environment, trading),
            new KeyRing(found, redactor ?? new()),
            environment == TradingEnvironment.Live ? LiveArming.Require(settings) : null,
            found.Source);
    }

    private static TradingEnvironment EnvironmentOf(Settings settings)
    {
        var live = settings[SettingCatalog.PaperTrade]?.AsFlag() == false;
        if (settings[SettingCatalog.TradingUrl]?.AsOrigin() is not { } origin || !AlpacaHosts.IsLoopback(origin))
            return live ? TradingEnvironment.Live : TradingEnvironment.Paper;
        return live
            ? throw new StartupRefusedException(
                $"ALPACA_PAPER_TRADE is false and ALPACA_TRADING_URL is {Plain(origin)}, which is not Alpaca. Remove ALPACA_PAPER_TRADE to trade at the exchange on loopback.")
            : TradingEnvironment.Simulator;
    }

    private static Uri TradingUrl(Settings settings, TradingEnvironment environment)
    {
        var written = settings[SettingCatalog.TradingUrl]?.AsOrigin();
        if (environment == TradingEnvironment.Simulator && written is not null)
            return written;
        var fixedHost = environment == TradingEnvironment.Live ? AlpacaHosts.LiveTrading : AlpacaHosts.PaperTrading;
        if (written is null || written == fixedHost)
            return fixedHost;
        throw new StartupRefusedException(
            $"ALPACA_TRADING_URL is {Plain(written)}. With {PaperTradeText(environment)} it may only be {Plain(fixedHost)} or an exchange on loopback such as http://127.0.0.1:8001. Remove it or correct it.");
    }

    private static Uri DataUrl(Settings settings, TradingEnvironment environment, Uri trading)
    {
        var simulated = environment == TradingEnvironment.Simulator;
        if (settings[SettingCatalog.DataUrl]?.AsOrigin() is not { } written)
            return simulated ? trading : AlpacaHosts.MarketData;
        if (written == AlpacaHosts.MarketData || (simulated && AlpacaHosts.IsLoopback(written)))
            return written;
        throw new StartupRefusedException(
            $"ALPACA_DATA_URL is {Plain(written)}. It may be {Plain(AlpacaHosts.MarketData)}, or an exchange on loopback when ALPACA_TRADING_URL is on loopback too. Remove it or correct it.");
    }

    // Alpaca's paper keys begin with PK and its live keys with AK; the wrong kind would only ever fail, and later.
    private static void RefuseForeignKeys(FoundCredential found, TradingEnvironment environment)
    {
        if (found.Credential.KeyId is not { } keyId)
            return;
        if (environment == TradingEnvironment.Live && keyId.StartsWith("PK", StringComparison.Ordinal))
            throw new StartupRefusedException(
                $"The key id of {found.Source} begins with PK, as paper keys do, and ALPACA_PAPER_TRADE is false. Use live keys, or write ALPACA_PAPER_TRADE=true.");
        if (environment != TradingEnvironment.Live && keyId.StartsWith("AK", StringComparison.Ordinal))
            throw new StartupRefusedException(
                $"The key id of {found.Source} begins with AK, as live keys do, and orders go to {(environment == TradingEnvironment.Paper ? "paper trading" : "an exchange on loopback")}. Use other keys; for real money write ALPACA_PAPER_TRADE=false.");
    }

    private static string PaperTradeText(TradingEnvironment environment) =>
        environment == TradingEnvironment.Live ? "ALPACA_PAPER_TRADE=false" : "ALPACA_PAPER_TRADE=true (or not set)";

    private static string Plain(Uri origin) => origin.GetLeftPart(UriPartial.Authority);
}
