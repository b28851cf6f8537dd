namespace AlpacaMcp.EndToEnd.Tests;

public sealed class RefusedStartTests
{
    [Theory]
    [InlineData("--host 0.0.0.0", "", "0.0.0.0")]
    [InlineData("--host 192.168.1.1", "", "192.168.1.1")]
    [InlineData("--host ::", "", "::")]
    [InlineData("", "ALPACA_API_KEY=PKONLY", "ALPACA_SECRET_KEY")]
    [InlineData("", "ALPACA_TOOLSETS=stocks", "stocks")]
    [InlineData("", "ALPACA_PAPER_TRADE=maybe", "ALPACA_PAPER_TRADE")]
    [InlineData("", "ALPACA_MCP_MAX_ORDER_NOTIONAL_USD=10,000", "ALPACA_MCP_MAX_ORDER_NOTIONAL_USD")]
    [InlineData("", "TZDIR=/nowhere", "tzdata")]
    public async Task Says_why_in_one_message_on_stderr_and_exits_with_2(string options, string setting, string named)
    {
        var settings = setting.Split('=', StringSplitOptions.RemoveEmptyEntries) is [var name, var value] ? new Dictionary<string, string> { [name] = value } : [];
        string[] arguments = options.Length == 0 ? [] : ["--transport", "http", "--port", "0", .. options.Split(' ')];
        using var server = new ServerProcess(settings, arguments);

        var (exitCode, output, error) = await server.EndAsync();

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.StartsWith("alpaca-mcp does not start: ", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_on_stderr_what_is_misspelt()
    {
        using var server = new ServerProcess(new Dictionary<string, string>(), "--simulater");

        var (exitCode, output, error) = await server.EndAsync();

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("--simulater", error, StringComparison.Ordinal);
    }
}
