namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>A shell whose lines start a server and then ask it, as they stand on a page; only the ports are others, for the usual ones may be taken.</summary>
internal sealed class ServingShell(IReadOnlyDictionary<string, string> settings) : IDisposable
{
    private const string Serve = "alpaca-mcp serve --transport http --port 8000";
    private const string Export = "export ";
    private const string MetricsOn = "Metrics on ";
    private const string ListeningOn = "Listening on ";
    private readonly OperatorShell _shell = new();
    private readonly Dictionary<string, string> _settings = new(settings);
    private readonly Dictionary<string, string> _others = [];
    private ServerProcess? _server;

    /// <summary>The server's files.</summary>
    public string Home => _shell.Home;

    /// <summary>Where the server says it listens.</summary>
    public Uri? Endpoint { get; private set; }

    /// <summary>Sets what servers are started with and commands are typed with from now on.</summary>
    public void Set(string name, string value) => _settings[name] = value;

    /// <summary>Types something else where a page has an example.</summary>
    public void Replace(string written, string typed) => _others[written] = typed;

    /// <summary>Starts the server; one that runs is ended before.</summary>
    public async Task ServeAsync()
    {
        _server?.Dispose();
        _server = new ServerProcess(new Dictionary<string, string>(_settings) { ["ALPACA_MCP_HOME"] = _shell.Home }, [.. Serve.Split(' ')[1..^1], "0"]);
        while (await _server.ReadErrorLineAsync() is { } line)
        {
            if (line.StartsWith(MetricsOn, StringComparison.Ordinal))
                Replace("9464", $"{new Uri(line[MetricsOn.Length..]).Port}");
            if (!line.StartsWith(ListeningOn, StringComparison.Ordinal))
                continue;
            Endpoint = new(line[ListeningOn.Length..]);
            Replace("8000", $"{Endpoint.Port}");
            return;
        }

        throw new InvalidOperationException("The server ended without listening.");
    }

    /// <summary>Types a line of a page; it must end with 0.</summary>
    public async Task<ShellResult> TypeAsync(string line)
    {
        if (line == Serve)
        {
            await ServeAsync();
            return new(0, "", "");
        }

        if (line.StartsWith(Export, StringComparison.Ordinal))
        {
            var pair = line[Export.Length..].Split('=', 2);
            Set(pair[0], pair[1]);
            return new(0, "", "");
        }

        var command = _others.Aggregate(line, (text, other) => text.Replace(other.Key, other.Value, StringComparison.Ordinal));
        var result = await _shell.RunAsync(command, _settings);
        Assert.True(result.ExitCode == 0, $"{command}: {result.Output} {result.Error}");
        return result;
    }

    public void Dispose()
    {
        _server?.Dispose();
        _shell.Dispose();
    }
}
