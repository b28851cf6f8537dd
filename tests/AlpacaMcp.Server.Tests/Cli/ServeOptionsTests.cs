using System.CommandLine;
using AlpacaMcp.Server.Cli;
using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Tests.Cli;

public sealed class ServeOptionsTests
{
    private static readonly Dictionary<string, string> Environment = new()
    {
        ["ALPACA_TOOLSETS"] = "news",
        ["ALPACA_MCP_TOOLS"] = "get_clock",
        ["ALPACA_MCP_EXCLUDE_TOOLS"] = "get_asset",
        ["ALPACA_MCP_READ_ONLY"] = "true",
        ["ALPACA_MCP_MODE"] = "search",
    };

    [Fact]
    public void Win_over_the_environment()
    {
        var tools = Read("--toolsets", "account,trading", "--tools", "get_orders", "--exclude-tools", "get_account_info", "--read-only", "false", "--mode", "full");

        Assert.Equal(["account", "trading"], tools.Toolsets ?? []);
        Assert.Equal(["get_orders"], tools.Tools ?? []);
        Assert.Equal(["get_account_info"], tools.Excluded);
        Assert.Equal((false, false), (tools.IsReadOnly, tools.IsSearch));
    }

    [Fact]
    public void Leave_to_the_environment_what_they_do_not_say()
    {
        var tools = Read("--toolsets", "");

        Assert.Equal(["news"], tools.Toolsets ?? []);
        Assert.Equal(["get_clock"], tools.Tools ?? []);
        Assert.Equal((true, true), (tools.IsReadOnly, tools.IsSearch));
    }

    [Fact]
    public void Turn_changes_off_by_a_bare_word() =>
        Assert.True(ToolSelectionReader.Read(SettingsReader.Read(new Dictionary<string, string>(), commandLine: Given("--read-only"))).IsReadOnly);

    [Theory]
    [InlineData("--toolsets", ",", "ALPACA_TOOLSETS is \",\" in --toolsets. Allowed: names separated by commas.")]
    [InlineData("--tools", "get_order", "'get_order' in ALPACA_MCP_TOOLS (--tools) is not a tool that can be chosen; did you mean 'get_orders'?")]
    [InlineData("--mode", "slow", "ALPACA_MCP_MODE is \"slow\" in --mode. Allowed: full or search.")]
    public void Refuse_by_the_name_of_the_option(string option, string value, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<StartupRefusedException>(() => Read(option, value)).Message, StringComparison.Ordinal);

    private static Server.Mcp.ToolSelection Read(params string[] line) =>
        ToolSelectionReader.Read(SettingsReader.Read(Environment, commandLine: Given(line)));

    private static IReadOnlyDictionary<string, SettingValue> Given(params string[] line)
    {
        var options = new ServeOptions();
        var command = new RootCommand();
        options.AddTo(command);
        return options.Settings(command.Parse(line));
    }
}
