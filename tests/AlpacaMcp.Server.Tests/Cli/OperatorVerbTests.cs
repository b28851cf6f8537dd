using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Cli;

public sealed class OperatorVerbTests
{
    private readonly string _home = TestHome.New();

    [Fact]
    public async Task Sets_a_passphrase_that_is_typed_twice_and_keeps_only_a_slow_hash_of_it()
    {
        var result = await InitAsync("correct horse", "correct horse");

        var file = Path.Combine(_home, "operator.passphrase");
        Assert.Equal(0, result.ExitCode);
        Assert.Matches("^pbkdf2-sha256:600000:[A-Za-z0-9+/=]{44}:[A-Za-z0-9+/=]{44}\n$", await File.ReadAllTextAsync(file));
        Assert.True(new Passphrase(_home).Is("correct horse"));
        Assert.False(new Passphrase(_home).Is("correct horsf"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Theory]
    [InlineData("The two are not the same", "correct horse", "correct house")]
    [InlineData("at least 8 characters", "short", "short")]
    [InlineData("typed by a person at a terminal")]
    public async Task Refuses_and_sets_nothing(string reason, params string[] typed)
    {
        var result = await InitAsync(typed);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
        Assert.False(new Passphrase(_home).IsSet);
        Assert.Contains(VerbBench.NotesOf(_home), note => note.Contains("operator init was refused", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Changes_it_only_for_who_knows_the_one_before()
    {
        await InitAsync("correct horse", "correct horse");

        var stranger = await InitAsync("a stranger", "another one", "another one");
        File.Delete(Path.Combine(_home, "operator.tries")); // Not to wait here.
        var operators = await InitAsync("correct horse", "staple battery", "staple battery");

        Assert.Equal((2, 0), (stranger.ExitCode, operators.ExitCode));
        Assert.True(new Passphrase(_home).Is("staple battery"));
    }

    private Task<VerbResult> InitAsync(params string[] typed) => VerbBench.RunAsync(new Dictionary<string, string> { ["ALPACA_MCP_HOME"] = _home }, new FakeTerminal(typed), "operator", "init");
}
