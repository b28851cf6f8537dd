using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Secrets;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Cli;

public sealed class CredentialsVerbTests
{
    private readonly Dictionary<string, string> _environment = new()
    {
        ["ALPACA_MCP_HOME"] = TestHome.New(),
        ["ALPACA_MCP_MASTER_KEY"] = Convert.ToBase64String(new byte[MasterKey.Length]),
    };

    [Fact]
    public async Task Sets_lists_and_removes_without_showing_what_was_typed()
    {
        var set = await RunAsync(["PKCANARYID", "canary-secret"], "credentials", "set", "paper");
        var list = await RunAsync([], "credentials", "list");
        var removed = await RunAsync([], "credentials", "remove", "paper");
        var after = await RunAsync([], "credentials", "list");

        Assert.Equal((0, 0, 0, 0), (set.ExitCode, list.ExitCode, removed.ExitCode, after.ExitCode));
        Assert.StartsWith("paper is kept in", set.Output, StringComparison.Ordinal);
        Assert.Matches("^paper +set 20[0-9-]{8} [0-9:]{8} UTC", list.Output);
        Assert.StartsWith("paper is forgotten", removed.Output, StringComparison.Ordinal);
        Assert.StartsWith("No credential is kept.", after.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", set.Output + list.Output + removed.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Asks_for_one_thing_where_it_is_a_token() => Assert.Equal(0, (await RunAsync(["canary-token"], "credentials", "set", "app", "--token")).ExitCode);

    [Theory]
    [InlineData("one word is expected", "two words", "secret")]
    [InlineData("one word is expected", "PK", "")]
    [InlineData("--stdin")]
    public async Task Refuses_what_is_no_credential_and_keeps_nothing(string reason, params string[] typed)
    {
        var refused = await Assert.ThrowsAsync<StartupRefusedException>(() => RunAsync(typed, "credentials", "set", "paper"));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(new CredentialStore(_environment["ALPACA_MCP_HOME"]).Path));
    }

    [Fact]
    public async Task Without_a_master_key_it_asks_for_nothing()
    {
        _environment.Remove("ALPACA_MCP_MASTER_KEY");
        var terminal = new FakeTerminal("PK", "secret");

        var refused = await Assert.ThrowsAsync<StartupRefusedException>(() => VerbBench.RunAsync(_environment, terminal, "credentials", "set", "paper"));

        Assert.Equal(0, terminal.Asked);
        Assert.Contains("openssl rand -base64 32", refused.Message, StringComparison.Ordinal);
    }

    private Task<VerbResult> RunAsync(string[] typed, params string[] arguments) => VerbBench.RunAsync(_environment, new FakeTerminal(typed), arguments);
}
