using AlpacaMcp.Server.Cli;
using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Tests.Cli;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--transport http --host 0.0.0.0", "--host 0.0.0.0 could be reached from other machines, and authentication is not configured. Use 127.0.0.1, ::1 or localhost. Or: Make a token with `alpaca-mcp tokens add NAME --scope read`, or name an authorization server in ALPACA_MCP_OAUTH_ISSUER.")]
    [InlineData("serve --transport http --host 192.168.1.10", "--host 192.168.1.10 could be reached from other machines, and authentication is not configured. Use 127.0.0.1, ::1 or localhost. Or: Make a token with `alpaca-mcp tokens add NAME --scope read`, or name an authorization server in ALPACA_MCP_OAUTH_ISSUER.")]
    [InlineData("--transport http serve --host 0.0.0.0", "--host 0.0.0.0 could be reached from other machines, and authentication is not configured. Use 127.0.0.1, ::1 or localhost. Or: Make a token with `alpaca-mcp tokens add NAME --scope read`, or name an authorization server in ALPACA_MCP_OAUTH_ISSUER.")]
    [InlineData("--transport http --port 65536", "--port 65536 is not a port. Allowed: 0 to 65535.")]
    [InlineData("--port 9000", "--host and --port are for --transport http; over stdio nothing listens.")]
    [InlineData("--env-file nowhere/.env", "--env-file nowhere/.env cannot be read. Check that the file exists and that this user may read it.")]
    [InlineData("--config nowhere/config.json serve", "--config nowhere/config.json cannot be read. Check that the file exists and that this user may read it.")]
    [InlineData("simulate --port 0 --speed 0", "--speed 0 is out of range. Allowed: 0.001 to 100000.")]
    public async Task Refuses_with_exit_code_2(string arguments, string expected)
    {
        var (exitCode, error) = await RunAsync(arguments);

        Assert.Equal((StartupRefusedException.ExitCode, $"alpaca-mcp does not start: {expected}"), (exitCode, error));
    }

    [Fact]
    public async Task Refuses_settings_of_the_environment_with_exit_code_2()
    {
        var (exitCode, error) = await RunAsync("", ("ALPACA_PAPER_TRADE", "maybe"));

        Assert.Equal((2, "alpaca-mcp does not start: ALPACA_PAPER_TRADE is \"maybe\" in the environment. Allowed: true, 1, yes, false, 0 or no."), (exitCode, error));
    }

    [Theory]
    [InlineData("--transport smoke", "smoke")]
    [InlineData("--simulater", "--simulater")]
    [InlineData("simulate --seed many", "many")]
    public async Task Names_an_argument_it_does_not_know(string arguments, string named)
    {
        var (exitCode, error) = await RunAsync(arguments);

        Assert.Equal(1, exitCode);
        Assert.Contains(named, error, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Error)> RunAsync(string arguments, params (string Name, string Value)[] environment)
    {
        using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(
            arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), environment.ToDictionary(pair => pair.Name, pair => pair.Value), error);
        return (exitCode, error.ToString().Trim());
    }
}
