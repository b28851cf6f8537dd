using System.Globalization;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>The commands of docs/operate/http.md, typed as they stand and in their order; only the port is another, for the usual one may be taken.</summary>
public sealed class HttpPageTests : IDisposable
{
    private const string Serve = "alpaca-mcp serve --transport http --port 8000";
    private readonly OperatorShell _shell = new();
    private readonly Dictionary<string, string> _settings = [];
    private ServerProcess? _server;
    private Uri? _endpoint;

    [Fact]
    public async Task Every_command_of_the_page_does_what_the_page_says()
    {
        IReadOnlyList<(string Command, Action<ShellResult> Says)> steps =
        [
            (Serve, _ => Assert.Equal("127.0.0.1", _endpoint?.Host)),
            ("alpaca-mcp tokens add desk --scope trade --scope operate --expires 90", Keep),
            ("alpaca-mcp tokens add dashboard --scope read", made => Assert.StartsWith("alpacamcp_", made.Output, StringComparison.Ordinal)),
            ("alpaca-mcp tokens list", list => Assert.Equal(2, list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length)),
            (Serve, _ => Assert.NotNull(_endpoint)),
            ("curl -s -o /dev/null -w '%{http_code}' http://127.0.0.1:8000/mcp", answer => Assert.Equal("401", answer.Output)),
            ("curl -s -o /dev/null -w '%{http_code}' -H \"Authorization: Bearer $TOKEN\" http://127.0.0.1:8000/nothing", answer => Assert.Equal("404", answer.Output)),
            ("alpaca-mcp tokens remove dashboard", removed => Assert.Contains("worth nothing", removed.Output, StringComparison.Ordinal)),
            ("export ALPACA_MCP_HTTP_PUBLIC_URL=https://mcp.example.com", _ => { }),
            ("export ALPACA_MCP_OAUTH_ISSUER=https://id.example.com/realms/desk", _ => { }),
            (Serve, _ => Assert.NotNull(_endpoint)),
            ("curl -s -H 'Host: mcp.example.com' http://127.0.0.1:8000/.well-known/oauth-protected-resource/mcp", answer => Assert.Contains("https://id.example.com/realms/desk", answer.Output, StringComparison.Ordinal)),
            ("curl -s -o /dev/null -w '%{http_code}' -H 'Host: mcp.example.com' http://127.0.0.1:8000/mcp", answer => Assert.Equal("401", answer.Output)),
        ];
        Assert.Equal(OperatorPage.Commands("operate/http.md"), steps.Select(step => step.Command)); // A command that nobody expects anything of fails here.

        foreach (var (command, says) in steps)
            says(await TypeAsync(command));
    }

    public void Dispose()
    {
        _server?.Dispose();
        _shell.Dispose();
    }

    private async Task<ShellResult> TypeAsync(string command)
    {
        if (command == Serve)
        {
            _server?.Dispose();
            _server = new ServerProcess(new Dictionary<string, string>(_settings) { ["ALPACA_MCP_HOME"] = _shell.Home }, [.. Serve.Split(' ')[1..^1], "0"]);
            _endpoint = await _server.EndpointAsync();
            return new(0, "", "");
        }

        if (command.StartsWith("export ", StringComparison.Ordinal))
        {
            var pair = command["export ".Length..].Split('=', 2);
            _settings[pair[0]] = pair[1];
            return new(0, "", "");
        }

        var result = await _shell.RunAsync(command.Replace("8000", _endpoint?.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), _settings);
        Assert.True(result.ExitCode == 0, $"{command}: {result.Output} {result.Error}");
        return result;
    }

    private void Keep(ShellResult made) => _settings["TOKEN"] = made.Output.Trim();
}
