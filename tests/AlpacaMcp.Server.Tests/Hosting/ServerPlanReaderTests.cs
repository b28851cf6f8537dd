using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Risk;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Server.Tests.Hosting;

public sealed class ServerPlanReaderTests
{
    [Fact]
    public void Has_defaults_for_everything()
    {
        var plan = ServerPlanReader.Read(A.Settings());

        Assert.Equal(("iex", 200, LogLevel.Warning), (plan.DataFeed, plan.RequestsPerMinute, plan.LogLevel));
        Assert.Equal(RiskPolicy.DefaultFor(TradingEnvironment.Simulator), plan.Policy);
        Assert.EndsWith("alpaca-mcp", plan.Home, StringComparison.Ordinal);
        Assert.Empty(plan.Warnings);
    }

    [Fact]
    public void Starts_live_from_the_tighter_limits() =>
        Assert.Equal(RiskPolicy.DefaultFor(TradingEnvironment.Live), ServerPlanReader.Read(A.Settings(A.LiveArming())).Policy);

    [Fact]
    public void Says_that_an_armed_account_is_not_used() =>
        Assert.Equal(
            ["ALPACA_MCP_LIVE_ACCOUNT is set, but orders go to the embedded exchange."],
            ServerPlanReader.Read(A.Settings(("ALPACA_MCP_LIVE_ACCOUNT", "1")), simulator: true).Warnings);

    [Fact]
    public void Says_that_other_keys_are_ignored()
    {
        using var folder = new TemporaryFolder();
        var envFile = folder.Write(".env", "ALPACA_API_KEY=OTHER\nALPACA_SECRET_KEY=OTHERSECRET");

        var plan = ServerPlanReader.Read(SettingsReader.Read(A.Keys().ToDictionary(pair => pair.Name, pair => pair.Value), envFile));

        Assert.Equal([$"Another ALPACA_API_KEY is set in {envFile}, line 1 and is ignored; the one of the environment is used."], plan.Warnings);
    }

    [Theory]
    [InlineData("KEY", "OTHERSECRET", true)]
    [InlineData("KEY", "SECRET", false)]
    public void Says_that_another_secret_of_the_same_key_is_ignored(string key, string secret, bool isSaid)
    {
        using var folder = new TemporaryFolder();
        var envFile = folder.Write(".env", $"ALPACA_API_KEY={key}\nALPACA_SECRET_KEY={secret}");

        var plan = ServerPlanReader.Read(SettingsReader.Read(A.Keys().ToDictionary(pair => pair.Name, pair => pair.Value), envFile));

        Assert.Equal(isSaid ? [$"Another ALPACA_SECRET_KEY is set in {envFile}, line 2 and is ignored; the one of the environment is used."] : [], plan.Warnings);
    }

    [Fact]
    public void The_environments_keys_are_used_before_those_of_a_file()
    {
        using var folder = new TemporaryFolder();
        var envFile = folder.Write(".env", "ALPACA_API_KEY=OTHER\nALPACA_SECRET_KEY=OTHERSECRET");

        var explicitly = ServerPlanReader.Read(SettingsReader.Read(A.Keys().ToDictionary(pair => pair.Name, pair => pair.Value), envFile)).Profile;
        var fromFile = ServerPlanReader.Read(SettingsReader.Read(A.Keys("${KEY}").ToDictionary(pair => pair.Name, pair => pair.Value.Replace("SECRET", "", StringComparison.Ordinal)), envFile)).Profile;

        Assert.Equal(("KEY", "the environment"), (explicitly.Credentials.Current.KeyId, explicitly.KeySource));
        Assert.Equal(("OTHER", envFile), (fromFile.Credentials.Current.KeyId, fromFile.KeySource));
    }
}
