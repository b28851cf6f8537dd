using AlpacaMcp.Server.Access;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Cli;

public sealed class TokensVerbTests
{
    private readonly Dictionary<string, string> _environment = new() { ["ALPACA_MCP_HOME"] = TestHome.New(), ["ALPACA_MCP_ACCOUNTS"] = "paper,live" };

    private TokenBook Book => new(_environment["ALPACA_MCP_HOME"]);

    [Fact]
    public async Task Makes_shows_once_lists_and_removes()
    {
        var add = await RunAsync("tokens", "add", "desk", "--scope", "read,operate", "--account", "paper", "--expires", "30");
        var list = await RunAsync("tokens", "list");
        var removed = await RunAsync("tokens", "remove", "desk");
        var after = await RunAsync("tokens", "list");

        Assert.Matches("^alpacamcp_[A-Za-z0-9_-]{43}\n$", add.Output);
        Assert.Contains("only time that it is shown", add.Error, StringComparison.Ordinal);
        Assert.Matches("^desk +alpaca:read,alpaca:operate account paper, made [0-9-]{10}, until [0-9-]{10} [0-9:]{5} UTC\n$", list.Output);
        Assert.DoesNotContain(add.Output.Trim()[10..], list.Output + removed.Output + after.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), (add.ExitCode, list.ExitCode, removed.ExitCode));
        Assert.StartsWith("There is no token.", after.Output, StringComparison.Ordinal);
        Assert.True(Book.Exists);
    }

    [Fact]
    public async Task Scopes_may_be_repeated_and_written_in_full()
    {
        await RunAsync("tokens", "add", "desk", "--scope", "alpaca:trade", "--scope", "operate", "--scope", "trade");

        var token = Assert.Single(Book.Read());
        Assert.Equal([Scope.Trade, Scope.Operate], token.Scopes);
        Assert.Null(token.ExpiresAt);
    }

    [Theory]
    [InlineData("There is no scope", "desk", "--scope", "everything")]
    [InlineData("There is no scope", "desk", "--scope", "approve")]
    [InlineData("--scope names none", "desk", "--scope", ",")]
    [InlineData("no number of days", "desk", "--scope", "read", "--expires", "0")]
    [InlineData("no number of days", "desk", "--scope", "read", "--expires", "100000")]
    [InlineData("A name is", "the desk", "--scope", "read")]
    [InlineData("There is no account elsewhere, only paper, live", "desk", "--scope", "read", "--account", "elsewhere")]
    public async Task Refuses_what_is_no_token_and_makes_none(string reason, params string[] arguments)
    {
        var refused = await Assert.ThrowsAsync<StartupRefusedException>(() => RunAsync(["tokens", "add", .. arguments]));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.False(Book.Exists);
    }

    [Fact]
    public async Task A_name_is_given_once()
    {
        await RunAsync("tokens", "add", "desk", "--scope", "read");

        var refused = await Assert.ThrowsAsync<StartupRefusedException>(() => RunAsync("tokens", "add", "desk", "--scope", "trade"));

        Assert.Contains("There is a token desk already", refused.Message, StringComparison.Ordinal);
        Assert.Equal([Scope.Read], Assert.Single(Book.Read()).Scopes);
    }

    [Fact]
    public async Task Removing_what_is_not_there_says_so() => Assert.Equal(1, (await RunAsync("tokens", "remove", "desk")).ExitCode);

    private Task<VerbResult> RunAsync(params string[] arguments) => VerbBench.RunAsync(_environment, new FakeTerminal(), arguments);
}
