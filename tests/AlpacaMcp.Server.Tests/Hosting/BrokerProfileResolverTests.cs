using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Tests.Hosting;

public sealed class BrokerProfileResolverTests
{
    [Fact]
    public void Uses_the_embedded_exchange_when_nothing_of_Alpaca_is_set()
    {
        var profile = BrokerProfileResolver.Resolve(A.Settings(("ALPACA_DATA_FEED", "sip"), ("ALPACA_API_KEY", "${ALPACA_API_KEY}")), home: "", simulator: false);

        Assert.True(profile.Embedded);
        Assert.Equal((TradingEnvironment.Simulator, null, null, null), (profile.Environment, profile.TradingUrl, profile.DataUrl, profile.LiveAccount));
    }

    [Fact]
    public void Uses_the_embedded_exchange_and_no_key_when_it_is_asked_for()
    {
        var profile = BrokerProfileResolver.Resolve(A.Settings(A.LiveArming()), home: "", simulator: true);

        Assert.Equal((TradingEnvironment.Simulator, true, "", ""), (profile.Environment, profile.Embedded, profile.Credentials.Current.KeyId, profile.Credentials.Current.Secret.Reveal()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("true")]
    [InlineData("1")]
    public void Trades_on_paper_unless_told_otherwise(string? paperTrade)
    {
        var profile = BrokerProfileResolver.Resolve(A.Settings([.. A.Keys(), ("ALPACA_PAPER_TRADE", paperTrade ?? "")]), home: "", simulator: false);

        Assert.Equal((TradingEnvironment.Paper, false, "KEY", "SECRET", "the environment"), (profile.Environment, profile.Embedded, profile.Credentials.Current.KeyId, profile.Credentials.Current.Secret.Reveal(), profile.KeySource));
        Assert.Equal(("https://paper-api.alpaca.markets/", "https://data.alpaca.markets/"), (profile.TradingUrl?.ToString(), profile.DataUrl?.ToString()));
    }

    [Theory]
    [InlineData("http://127.0.0.1:8001", null, "http://127.0.0.1:8001/")]
    [InlineData("http://localhost:8001", null, "http://localhost:8001/")]
    [InlineData("http://[::1]:8001", "http://127.0.0.1:8002", "http://127.0.0.1:8002/")]
    [InlineData("http://127.0.0.1:8001", "https://data.alpaca.markets", "https://data.alpaca.markets/")]
    public void Trades_at_an_exchange_on_loopback(string tradingUrl, string? dataUrl, string expectedDataUrl)
    {
        var profile = BrokerProfileResolver.Resolve(
            A.Settings([.. A.Keys(), ("ALPACA_TRADING_URL", tradingUrl), ("ALPACA_DATA_URL", dataUrl ?? "")]), home: "", simulator: false);

        Assert.Equal((TradingEnvironment.Simulator, false, $"{tradingUrl}/", expectedDataUrl), (profile.Environment, profile.Embedded, profile.TradingUrl?.ToString(), profile.DataUrl?.ToString()));
    }

    [Fact]
    public void Trades_live_when_armed()
    {
        var profile = BrokerProfileResolver.Resolve(A.Settings(A.LiveArming()), home: "", simulator: false);

        Assert.Equal((TradingEnvironment.Live, "https://api.alpaca.markets/", "123456789"), (profile.Environment, profile.TradingUrl?.ToString(), profile.LiveAccount));
    }

    [Theory]
    [InlineData("ALPACA_MCP_LIVE_ACCOUNT", "<the number of the account>")]
    [InlineData("ALPACA_MCP_MAX_ORDER_NOTIONAL_USD", "1000")]
    [InlineData("ALPACA_MCP_MAX_OPENING_NOTIONAL_PER_DAY_USD", "5000")]
    [InlineData("ALPACA_MCP_MAX_DAILY_LOSS_PERCENT", "2")]
    public void Refuses_live_without_every_part_of_the_arming(string missing, string example) =>
        Refuses(
            $"""
            ALPACA_PAPER_TRADE is false, which trades real money, and live trading is not armed. Write also, with numbers of your own:
              {missing}={example}
            To trade on paper instead, write ALPACA_PAPER_TRADE=true and use paper keys.
            """,
            [.. A.LiveArming().Where(pair => pair.Name != missing)]);

    // What a client did not fill in is as good as not written: an account that is armed by nobody, a limit that nobody has chosen.
    [Theory]
    [InlineData("ALPACA_MCP_LIVE_ACCOUNT", "")]
    [InlineData("ALPACA_MCP_LIVE_ACCOUNT", "  ")]
    [InlineData("ALPACA_MCP_LIVE_ACCOUNT", "${ACCOUNT}")]
    [InlineData("ALPACA_MCP_MAX_ORDER_NOTIONAL_USD", "")]
    [InlineData("ALPACA_MCP_MAX_ORDER_NOTIONAL_USD", "${env:MAX}")]
    [InlineData("ALPACA_MCP_MAX_OPENING_NOTIONAL_PER_DAY_USD", "${MAX}")]
    [InlineData("ALPACA_MCP_MAX_DAILY_LOSS_PERCENT", "${input:loss}")]
    public void What_is_not_filled_in_arms_nothing(string name, string value)
    {
        var settings = A.Settings([.. A.LiveArming().Where(pair => pair.Name != name), (name, value)]);

        var refused = Assert.Throws<StartupRefusedException>(() => BrokerProfileResolver.Resolve(settings, home: "", simulator: false));

        Assert.Contains($"\n  {name}=", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_everything_that_is_missing_at_once() => Refuses(
        """
        ALPACA_PAPER_TRADE is false, which trades real money, and live trading is not armed. Write also, with numbers of your own:
          ALPACA_MCP_LIVE_ACCOUNT=<the number of the account>
          ALPACA_MCP_MAX_ORDER_NOTIONAL_USD=1000
          ALPACA_MCP_MAX_OPENING_NOTIONAL_PER_DAY_USD=5000
          ALPACA_MCP_MAX_DAILY_LOSS_PERCENT=2
        To trade on paper instead, write ALPACA_PAPER_TRADE=true and use paper keys.
        """,
        [.. A.Keys("AKLIVE"), ("ALPACA_PAPER_TRADE", "false")]);

    [Theory]
    [InlineData("")]
    [InlineData("${ALPACA_PAPER_TRADE}")]
    public void A_choice_that_is_not_filled_in_is_paper(string paperTrade)
    {
        var profile = BrokerProfileResolver.Resolve(A.Settings([.. A.Keys(), ("ALPACA_PAPER_TRADE", paperTrade)]), home: "", simulator: false);

        Assert.Equal(TradingEnvironment.Paper, profile.Environment);
    }

    [Theory]
    [InlineData("${ALPACA_API_KEY}", "${ALPACA_SECRET_KEY}", "ALPACA_PAPER_TRADE is set, but there are no keys. Set both ALPACA_API_KEY and ALPACA_SECRET_KEY, or remove it to use the embedded exchange.")]
    [InlineData("KEY", "${ALPACA_SECRET_KEY}", "ALPACA_API_KEY is set and ALPACA_SECRET_KEY is not. Set both ALPACA_API_KEY and ALPACA_SECRET_KEY, or neither to use the embedded exchange.")]
    [InlineData("", "SECRET", "ALPACA_SECRET_KEY is set and ALPACA_API_KEY is not. Set both ALPACA_API_KEY and ALPACA_SECRET_KEY, or neither to use the embedded exchange.")]
    public void Keys_that_are_not_filled_in_are_no_keys(string key, string secret, string message) =>
        Refuses(message, ("ALPACA_API_KEY", key), ("ALPACA_SECRET_KEY", secret), ("ALPACA_PAPER_TRADE", "true"));

    [Fact]
    public void Refuses_one_key_of_two()
    {
        Refuses("ALPACA_API_KEY is set and ALPACA_SECRET_KEY is not. Set both ALPACA_API_KEY and ALPACA_SECRET_KEY, or neither to use the embedded exchange.", ("ALPACA_API_KEY", "K"));
        Refuses("ALPACA_SECRET_KEY is set and ALPACA_API_KEY is not. Set both ALPACA_API_KEY and ALPACA_SECRET_KEY, or neither to use the embedded exchange.", ("ALPACA_SECRET_KEY", "S"));
    }

    [Theory]
    [InlineData("ALPACA_PAPER_TRADE", "true")]
    [InlineData("ALPACA_PAPER_TRADE", "false")]
    [InlineData("ALPACA_TRADING_URL", "http://127.0.0.1:8001")]
    [InlineData("ALPACA_DATA_URL", "https://data.alpaca.markets")]
    [InlineData("ALPACA_MCP_LIVE_ACCOUNT", "123456789")]
    public void Refuses_a_broker_without_keys(string name, string value) =>
        Refuses($"{name} is set, but there are no keys. Set both ALPACA_API_KEY and ALPACA_SECRET_KEY, or remove it to use the embedded exchange.", (name, value));

    [Theory]
    [InlineData("https://evil.example", "true")]
    [InlineData("https://api.alpaca.markets", "true")] // live host with paper
    [InlineData("http://paper-api.alpaca.markets", "true")] // keys in clear text
    [InlineData("https://paper-api.alpaca.markets:444", "true")]
    [InlineData("http://127.0.0.1.evil.example", "true")]
    [InlineData("http://0.0.0.0:8001", "true")]
    public void Refuses_a_trading_url_that_is_not_of_the_environment(string url, string paperTrade) =>
        Refuses(
            $"ALPACA_TRADING_URL is {url}. With ALPACA_PAPER_TRADE=true (or not set) it may only be https://paper-api.alpaca.markets or an exchange on loopback such as http://127.0.0.1:8001. Remove it or correct it.",
            [.. A.Keys(), ("ALPACA_PAPER_TRADE", paperTrade), ("ALPACA_TRADING_URL", url)]);

    [Fact]
    public void Refuses_live_at_the_paper_host() =>
        Refuses(
            "ALPACA_TRADING_URL is https://paper-api.alpaca.markets. With ALPACA_PAPER_TRADE=false it may only be https://api.alpaca.markets or an exchange on loopback such as http://127.0.0.1:8001. Remove it or correct it.",
            [.. A.LiveArming(), ("ALPACA_TRADING_URL", "https://paper-api.alpaca.markets")]);

    [Fact]
    public void Refuses_live_at_an_exchange_on_loopback() =>
        Refuses(
            "ALPACA_PAPER_TRADE is false and ALPACA_TRADING_URL is http://localhost:8001, which is not Alpaca. Remove ALPACA_PAPER_TRADE to trade at the exchange on loopback.",
            [.. A.LiveArming(), ("ALPACA_TRADING_URL", "http://localhost:8001")]);

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://127.0.0.1:8001")] // made-up prices for real orders
    public void Refuses_prices_that_are_not_Alpacas_for_orders_that_are(string url) =>
        Refuses(
            $"ALPACA_DATA_URL is {url}. It may be https://data.alpaca.markets, or an exchange on loopback when ALPACA_TRADING_URL is on loopback too. Remove it or correct it.",
            [.. A.Keys(), ("ALPACA_DATA_URL", url)]);

    [Fact]
    public void Refuses_keys_of_the_other_environment()
    {
        Refuses("The key id of the environment begins with AK, as live keys do, and orders go to paper trading. Use other keys; for real money write ALPACA_PAPER_TRADE=false.", A.Keys("AK123"));
        Refuses("The key id of the environment begins with AK, as live keys do, and orders go to an exchange on loopback. Use other keys; for real money write ALPACA_PAPER_TRADE=false.", [.. A.Keys("AK123"), ("ALPACA_TRADING_URL", "http://127.0.0.1:8001")]);
        Refuses("The key id of the environment begins with PK, as paper keys do, and ALPACA_PAPER_TRADE is false. Use live keys, or write ALPACA_PAPER_TRADE=true.", [.. A.Keys("PK123"), .. A.LiveArming()[2..]]);
    }

    [Fact]
    public void Refuses_a_key_and_a_secret_of_different_sources_that_hide_another()
    {
        using var folder = new TemporaryFolder();
        var envFile = folder.Write(".env", "ALPACA_API_KEY=OTHER\nALPACA_SECRET_KEY=OTHERSECRET");
        var settings = SettingsReader.Read(new Dictionary<string, string> { ["ALPACA_API_KEY"] = "KEY" }, envFile);

        var refused = Assert.Throws<StartupRefusedException>(() => BrokerProfileResolver.Resolve(settings, home: "", simulator: false));

        Assert.Equal($"ALPACA_API_KEY comes from the environment and ALPACA_SECRET_KEY from {envFile}, line 2, and one of them is also set elsewhere: they may not belong together. Keep both in one place.", refused.Message);
    }

    private static void Refuses(string message, params (string Name, string Value)[] environment) =>
        Assert.Equal(message, Assert.Throws<StartupRefusedException>(() => BrokerProfileResolver.Resolve(A.Settings(environment), home: "", simulator: false)).Message);
}
