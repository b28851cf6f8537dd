using AlpacaMcp.Server.Cli;
using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Auditing;

namespace AlpacaMcp.Server.Tests.Cli;

/// <summary>The operator's verbs beside a running server: the same home, the same exchange, another process's objects.</summary>
internal sealed class VerbBench : IAsyncDisposable
{
    private readonly Dictionary<string, string> _environment;

    private VerbBench(ToolBench server, Dictionary<string, string> environment) => (Server, _environment) = (server, environment);

    public ToolBench Server { get; }

    public string Home => _environment["ALPACA_MCP_HOME"];

    public static async Task<VerbBench> StartAsync(params (string Name, string Value)[] settings)
    {
        var home = TestHome.New();
        Directory.CreateDirectory(home);
        var server = await ToolBench.StartAsync([("ALPACA_MCP_HOME", home), .. settings]);
        var environment = settings.ToDictionary(pair => pair.Name, pair => pair.Value);
        environment["ALPACA_API_KEY"] = server.Exchange.KeyId;
        environment["ALPACA_SECRET_KEY"] = server.Exchange.SecretKey;
        environment["ALPACA_TRADING_URL"] = server.Exchange.Url.GetLeftPart(UriPartial.Authority);
        environment["ALPACA_MCP_HOME"] = home;
        return new(server, environment);
    }

    /// <summary>Runs a verb as the operator would.</summary>
    public Task<VerbResult> RunAsync(params string[] arguments) => RunAsync(new FakeTerminal(), arguments);

    /// <summary>The same with somebody at the terminal.</summary>
    public Task<VerbResult> RunAsync(FakeTerminal terminal, params string[] arguments) => RunAsync(_environment, terminal, arguments);

    /// <summary>The same with other settings.</summary>
    public Task<VerbResult> RunWithAsync((string Name, string Value) setting, params string[] arguments) =>
        RunAsync(new Dictionary<string, string>(_environment) { [setting.Name] = setting.Value }, new FakeTerminal(), arguments);

    /// <summary>A verb without a server beside it.</summary>
    public static async Task<VerbResult> RunAsync(IReadOnlyDictionary<string, string> environment, FakeTerminal terminal, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await RootVerb.Create(environment, terminal).Parse(arguments).InvokeAsync(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>What the journal keeps of what the operator did, or somebody tried.</summary>
    public IReadOnlyList<string> Notes => NotesOf(Home);

    public static IReadOnlyList<string> NotesOf(string home)
    {
        using var journal = JournalReader.Open(new JournalPlace(home), out _);
        return [.. (journal?.All() ?? []).Where(entry => entry.Kind == "operator").Select(entry => entry.Body)];
    }

    public async Task<string> StateAsync() => (await Server.CallAsync("get_status")).Content.Text("state");

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
