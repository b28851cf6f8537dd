using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Tests.Hosting;

public sealed class SettingsReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("sip", "iex", "iex", "sip")]
    [InlineData("", "sip", "iex", "sip")]
    [InlineData("${FEED}", "sip", "iex", "sip")]
    [InlineData("", "", "sip", "sip")]
    [InlineData("", "${FEED}", "sip", "sip")]
    public void Takes_the_strongest_source_that_has_a_value(string environment, string envFile, string config, string expected)
    {
        var settings = SettingsReader.Read(
            new Dictionary<string, string> { ["ALPACA_DATA_FEED"] = environment },
            folder.Write(".env", $"ALPACA_DATA_FEED={envFile}"),
            folder.Write("config.json", $$"""{ "ALPACA_DATA_FEED": "{{config}}" }"""));

        Assert.Equal(expected, settings[SettingCatalog.DataFeed]?.Text);
    }

    [Theory]
    [InlineData("ALPACA_API_KEY=K1", "K1")]
    [InlineData("export ALPACA_API_KEY=K1", "K1")]
    [InlineData("  ALPACA_API_KEY = K1  ", "K1")]
    [InlineData("ALPACA_API_KEY=K1 # mine", "K1")]
    [InlineData("ALPACA_API_KEY=K#1", "K#1")]
    [InlineData("ALPACA_API_KEY=\"K # 1\"", "K # 1")]
    [InlineData("ALPACA_API_KEY='K1' # mine", "K1")]
    [InlineData("ALPACA_API_KEY=a=b==", "a=b==")]
    [InlineData("\uFEFFALPACA_API_KEY=K1", "K1")]
    [InlineData("# first\r\n\r\nOTHER=1\r\nALPACA_API_KEY=K1\r\n", "K1")]
    public void Reads_a_line_of_an_env_file(string content, string expected) =>
        Assert.Equal(expected, ReadEnvFile(content)[SettingCatalog.ApiKey]?.Text);

    [Theory]
    [InlineData("# one\nnonsense", ", line 2: expected NAME=VALUE, a # comment or an empty line.")]
    [InlineData("=x", ", line 1: expected NAME=VALUE, a # comment or an empty line.")]
    [InlineData("ALPACA_API_KEY=\"abc", ", line 1: a quote is opened and not closed, or something follows the closing quote.")]
    [InlineData("ALPACA_API_KEY='a'b", ", line 1: a quote is opened and not closed, or something follows the closing quote.")]
    [InlineData("ALPACA_MCP_MAX_ORDER_NOTIONAL=5", ", line 1: there is no setting ALPACA_MCP_MAX_ORDER_NOTIONAL. Did you mean ALPACA_MCP_MAX_ORDER_NOTIONAL_USD?")]
    [InlineData("\nalpaca_api_key=5", ", line 2: there is no setting alpaca_api_key. Did you mean ALPACA_API_KEY?")]
    public void Refuses_a_line_it_does_not_understand(string content, string expected)
    {
        var refused = Assert.Throws<StartupRefusedException>(() => ReadEnvFile(content));

        Assert.Equal(folder.Path + "/.env" + expected, refused.Message);
    }

    [Fact]
    public void Refuses_a_setting_that_is_written_twice()
    {
        var refused = Assert.Throws<StartupRefusedException>(() => ReadEnvFile("ALPACA_DATA_FEED=iex\nALPACA_DATA_FEED=sip"));

        Assert.Equal($"{folder.Path}/.env, line 2: ALPACA_DATA_FEED is set a second time; first in {folder.Path}/.env, line 1. Keep one of them.", refused.Message);
    }

    [Fact]
    public void Refuses_a_bad_value_by_its_line()
    {
        var refused = Assert.Throws<StartupRefusedException>(() => ReadEnvFile("\nALPACA_DATA_FEED=otc"));

        Assert.Equal($"ALPACA_DATA_FEED is \"otc\" in {folder.Path}/.env, line 2. Allowed: iex or sip.", refused.Message);
    }

    [Theory]
    [InlineData("""{ "ALPACA_MCP_MAX_ORDER_NOTIONAL_USD": 2500.5 }""")]
    [InlineData("""{ "ALPACA_MCP_MAX_ORDER_NOTIONAL_USD": "2500.5", /* mine */ "ALPACA_PAPER_TRADE": true, "ALPACA_DATA_FEED": null, }""")]
    public void Reads_a_config_file(string content) =>
        Assert.Equal(2500.5m, ReadConfig(content).Number(LimitSettings.MaxOrderNotionalUsd));

    [Theory]
    [InlineData("{\n  \"ALPACA_DATA_FEED\": \"iex\",\n  \"ALPACA_SECRET_KEY\": \"s\"\n}", ", line 3: ALPACA_SECRET_KEY is a secret and may not stand in --config. Set it in the environment or in --env-file, and remove it here.")]
    [InlineData("{ \"ALPACA_API_KEY\": \"k\" }", ", line 1: ALPACA_API_KEY is a secret and may not stand in --config. Set it in the environment or in --env-file, and remove it here.")]
    [InlineData("{\n\"ALPACA_DATAFEED\": \"iex\" }", ", line 2: there is no setting ALPACA_DATAFEED. Did you mean ALPACA_DATA_FEED?")]
    [InlineData("{ \"ALPACA_MCP_ALLOWED_SYMBOLS\": [\"AAPL\"] }", ", line 1: ALPACA_MCP_ALLOWED_SYMBOLS must be a string, a number, true or false; lists are written with commas in one string.")]
    [InlineData("{\n\n\"ALPACA_DATA_FEED\" \"iex\" }", ", line 3: not valid JSON.")]
    [InlineData("{} {}", ", line 1: not valid JSON.")]
    [InlineData("", ", line 1: not valid JSON.")]
    [InlineData("[]", ": expected one JSON object such as { \"ALPACA_DATA_FEED\": \"iex\" }.")]
    [InlineData("{ \"ALPACA_DATA_FEED\": \"iex\", \"ALPACA_DATA_FEED\": \"sip\" }", ", line 1: ALPACA_DATA_FEED is set a second time; first in CONFIG, line 1. Keep one of them.")]
    public void Refuses_a_config_file_it_does_not_understand(string content, string expected)
    {
        var refused = Assert.Throws<StartupRefusedException>(() => ReadConfig(content));

        Assert.Equal("CONFIG" + expected, refused.Message.Replace(folder.Path + "/config.json", "CONFIG", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("missing", null, "--env-file missing cannot be read. Check that the file exists and that this user may read it.")]
    [InlineData(null, "missing", "--config missing cannot be read. Check that the file exists and that this user may read it.")]
    public void Refuses_a_file_that_cannot_be_read(string? envFile, string? config, string expected) =>
        Assert.Equal(expected, Assert.Throws<StartupRefusedException>(() => SettingsReader.Read(new Dictionary<string, string>(), envFile, config)).Message);

    [Fact]
    public void Ignores_other_programs_names_in_the_environment() =>
        Assert.All(SettingCatalog.All, setting => Assert.False(A.Settings(("ALPACA_CLI_PROFILE", "x"), ("PATH", "y")).Has(setting)));

    [Fact]
    public void Refuses_a_misspelt_limit_in_the_environment() =>
        Assert.Equal(
            "the environment: there is no setting ALPACA_MCP_MAX_ORDER_NOTIONAL. Did you mean ALPACA_MCP_MAX_ORDER_NOTIONAL_USD?",
            Assert.Throws<StartupRefusedException>(() => A.Settings(("ALPACA_MCP_MAX_ORDER_NOTIONAL", "100"))).Message);

    private Settings ReadEnvFile(string content) => SettingsReader.Read(new Dictionary<string, string>(), envFile: folder.Write(".env", content));

    private Settings ReadConfig(string content) => SettingsReader.Read(new Dictionary<string, string>(), config: folder.Write("config.json", content));
}
