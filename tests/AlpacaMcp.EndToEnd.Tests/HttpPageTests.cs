namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>The commands of docs/operate/http.md, typed as they stand and in their order.</summary>
public sealed class HttpPageTests : IDisposable
{
    private const string Serve = "alpaca-mcp serve --transport http --port 8000";
    private readonly ServingShell _shell = new(new Dictionary<string, string>());

    [Fact]
    public async Task Every_command_of_the_page_does_what_the_page_says()
    {
        IReadOnlyList<(string Command, Action<ShellResult> Says)> steps =
        [
            (Serve, _ => Assert.Equal("127.0.0.1", _shell.Endpoint?.Host)),
            ("alpaca-mcp tokens add desk --scope trade --scope operate --expires 90", made => _shell.Set("TOKEN", made.Output.Trim())),
            ("alpaca-mcp tokens add dashboard --scope read", made => Assert.StartsWith("alpacamcp_", made.Output, StringComparison.Ordinal)),
            ("alpaca-mcp tokens list", list => Assert.Equal(2, list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length)),
            (Serve, _ => Assert.NotNull(_shell.Endpoint)),
            ("curl -s -o /dev/null -w '%{http_code}' http://127.0.0.1:8000/mcp", answer => Assert.Equal("401", answer.Output)),
            ("curl -s -o /dev/null -w '%{http_code}' -H \"Authorization: Bearer $TOKEN\" http://127.0.0.1:8000/nothing", answer => Assert.Equal("404", answer.Output)),
            ("alpaca-mcp tokens remove dashboard", removed => Assert.Contains("worth nothing", removed.Output, StringComparison.Ordinal)),
            ("export ALPACA_MCP_HTTP_PUBLIC_URL=https://mcp.example.com", _ => { }),
            ("export ALPACA_MCP_OAUTH_ISSUER=https://id.example.com/realms/desk", _ => { }),
            (Serve, _ => Assert.NotNull(_shell.Endpoint)),
            ("curl -s -H 'Host: mcp.example.com' http://127.0.0.1:8000/.well-known/oauth-protected-resource/mcp", answer => Assert.Contains("https://id.example.com/realms/desk", answer.Output, StringComparison.Ordinal)),
            ("curl -s -o /dev/null -w '%{http_code}' -H 'Host: mcp.example.com' http://127.0.0.1:8000/mcp", answer => Assert.Equal("401", answer.Output)),
        ];

        await OperatorPage.WalkAsync(_shell, "operate/http.md", steps);
    }

    public void Dispose() => _shell.Dispose();
}
