using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Cli;

public sealed class AccountConfigVerbTests
{
    [Fact]
    public async Task Loosens_what_no_tool_may_loosen()
    {
        await using var bench = await VerbBench.StartAsync();
        await bench.Server.CallAsync("update_account_config", """{"suspend_trade":true,"max_margin_multiplier":1}""");

        var agents = await bench.Server.CallAsync("update_account_config", """{"suspend_trade":false}""");
        var result = await bench.RunAsync("account-config", "set", "suspend_trade=false", "max_margin_multiplier=2", "--reason", "over");

        var settings = await bench.Server.AskExchangeAsync("/v2/account/configurations");
        Assert.Equal("CONFIG_LOOSENING", agents.Code);
        Assert.Equal(0, result.ExitCode);
        Assert.False(settings.At("suspend_trade").GetBoolean());
        Assert.Equal("2", settings.At("max_margin_multiplier").ToString());
        Assert.Contains(bench.Notes, note => note.Contains("account-config set suspend_trade=false max_margin_multiplier=2: over", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sends_nothing_when_it_was_so_already()
    {
        await using var bench = await VerbBench.StartAsync();

        Assert.Equal(0, (await bench.RunAsync("account-config", "set", "suspend_trade=false", "--reason", "sure")).ExitCode);
        Assert.Empty(bench.Server.Changes);
    }

    [Theory]
    [InlineData("suspend=false", "suspend=false is no setting")]
    [InlineData("suspend_trade", "suspend_trade= is not possible")]
    [InlineData("max_margin_multiplier=3", "Allowed: 1, 2, 4")]
    [InlineData("pdt_check=never", "Allowed: both, entry, exit")]
    public async Task Refuses_what_is_no_setting_before_anything_is_asked(string word, string reason)
    {
        await using var bench = await VerbBench.StartAsync();

        var refused = await Assert.ThrowsAsync<StartupRefusedException>(() => bench.RunAsync("account-config", "set", word, "--reason", "x"));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Server.Changes);
    }
}
