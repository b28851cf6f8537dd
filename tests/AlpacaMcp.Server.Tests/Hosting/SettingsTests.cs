using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Tests.Hosting;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("${ALPACA_DATA_FEED}")]
    [InlineData("${user_config.feed}")]
    public void Counts_an_empty_or_unexpanded_value_as_not_set(string value) =>
        Assert.False(A.Settings(("ALPACA_DATA_FEED", value)).Has(SettingCatalog.DataFeed));

    [Fact]
    public void Trims_a_value() =>
        Assert.Equal("sip", A.Settings(("ALPACA_DATA_FEED", " sip\n"))[SettingCatalog.DataFeed]?.Text);

    [Theory]
    [InlineData("true", true)]
    [InlineData("TRUE", true)]
    [InlineData("1", true)]
    [InlineData("Yes", true)]
    [InlineData("false", false)]
    [InlineData("False", false)]
    [InlineData("0", false)]
    [InlineData("nO", false)]
    public void Reads_yes_and_no(string value, bool expected) =>
        Assert.Equal(expected, A.Settings(("ALPACA_PAPER_TRADE", value))[SettingCatalog.PaperTrade]?.AsFlag());

    [Theory]
    [InlineData("ALPACA_PAPER_TRADE", "on")]
    [InlineData("ALPACA_PAPER_TRADE", "2")]
    [InlineData("ALPACA_PAPER_TRADE", "flase")]
    [InlineData("ALPACA_DATA_FEED", "otc")]
    [InlineData("ALPACA_MCP_LOG_LEVEL", "loud")]
    [InlineData("ALPACA_MCP_MAX_ORDER_NOTIONAL_USD", "1,000")] // a thousands separator or a decimal comma: nobody knows which
    [InlineData("ALPACA_MCP_MAX_ORDER_NOTIONAL_USD", "1e6")]
    [InlineData("ALPACA_MCP_MAX_ORDER_NOTIONAL_USD", "-5")]
    [InlineData("ALPACA_MCP_MAX_ORDER_NOTIONAL_USD", "0")]
    [InlineData("ALPACA_MCP_MAX_ORDER_NOTIONAL_USD", "10000000.01")]
    [InlineData("ALPACA_MCP_MAX_ORDER_NOTIONAL_USD", "unlimited")]
    [InlineData("ALPACA_MCP_MAX_POSITION_PERCENT", "100.1")]
    [InlineData("ALPACA_MCP_MAX_POSITION_PERCENT", "20%")]
    [InlineData("ALPACA_MCP_COLLAR_PERCENT", "51")]
    [InlineData("ALPACA_MCP_MAX_QUOTE_AGE_SECONDS", "1.5")]
    [InlineData("ALPACA_MCP_REQUESTS_PER_MINUTE", "9")]
    [InlineData("ALPACA_MCP_ALLOWED_SYMBOLS", ",")] // an empty list would allow every symbol
    [InlineData("ALPACA_MCP_ALLOWED_SYMBOLS", "AAPL;MSFT")]
    [InlineData("ALPACA_TRADING_URL", "paper-api.alpaca.markets")]
    [InlineData("ALPACA_TRADING_URL", "https://paper-api.alpaca.markets/v2")]
    [InlineData("ALPACA_TRADING_URL", "https://user@paper-api.alpaca.markets")]
    [InlineData("ALPACA_TRADING_URL", "ftp://127.0.0.1")]
    public void Refuses_a_value_outside_what_is_allowed(string name, string value)
    {
        var refused = Assert.Throws<StartupRefusedException>(() => A.Settings((name, value)));

        Assert.Equal($"{name} is \"{value}\" in the environment. Allowed: {SettingCatalog.Find(name)?.Allowed}.", refused.Message);
    }

    [Theory]
    [InlineData("ALPACA_MCP_MAX_ORDER_NOTIONAL_USD", "1")]
    [InlineData("ALPACA_MCP_MAX_ORDER_NOTIONAL_USD", "10000000")]
    [InlineData("ALPACA_MCP_MAX_POSITION_PERCENT", "0.1")]
    [InlineData("ALPACA_MCP_MAX_POSITION_PERCENT", "100")]
    [InlineData("ALPACA_MCP_ALLOWED_SYMBOLS", "brk.b, BTC/USD,AAPL261218C00200000")]
    [InlineData("ALPACA_TRADING_URL", "http://[::1]:8001/")]
    public void Takes_a_value_on_the_bound(string name, string value) =>
        Assert.True(A.Settings((name, value)).Layers(SettingCatalog.All.Single(setting => setting.Name == name)).Count == 1);

    [Fact]
    public void Never_shows_a_secret_that_it_refuses()
    {
        var refused = Assert.Throws<StartupRefusedException>(() => A.Settings(("ALPACA_SECRET_KEY", "hunter\u00012")));

        Assert.Equal("ALPACA_SECRET_KEY is \"***\" in the environment. Allowed: text.", refused.Message);
    }

    [Fact]
    public void Reads_symbols_in_capitals() =>
        Assert.Equal(["BRK.B", "BTC/USD"], A.Settings(("ALPACA_MCP_DENIED_SYMBOLS", "brk.b, btc/usd,")).Symbols(LimitSettings.DeniedSymbols) ?? []);
}
