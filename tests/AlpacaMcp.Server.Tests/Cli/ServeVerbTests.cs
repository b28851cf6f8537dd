using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Tests.Hosting;

namespace AlpacaMcp.Server.Tests.Cli;

public sealed class ServeVerbTests : IDisposable
{
    private const string Initialize =
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Writes_nothing_to_stdout_when_it_refuses()
    {
        using var server = new ServerProcess(new Dictionary<string, string> { ["ALPACA_API_KEY"] = "KEY" });

        Assert.Equal(
            (2, "", "alpaca-mcp does not start: ALPACA_API_KEY is set and ALPACA_SECRET_KEY is not. Set both ALPACA_API_KEY and ALPACA_SECRET_KEY, or neither to use the embedded exchange.\n"),
            await server.EndAsync());
    }

    [Fact]
    public async Task Writes_nothing_to_stdout_when_an_argument_is_misspelt()
    {
        using var server = new ServerProcess(Environment(), "--simulater");

        Assert.Equal((1, ""), (await server.EndAsync()) is var (exitCode, output, _) ? (exitCode, output) : default);
    }

    [Fact]
    public async Task Serves_over_stdio_and_ends_with_its_input()
    {
        using var server = new ServerProcess(Environment());

        await server.Input.WriteLineAsync(Initialize);
        var answer = await server.ReadLineAsync();
        server.Input.Close();
        var end = await server.EndAsync(ServerShutdown.ProcessTimeout);

        Assert.StartsWith("{", answer, StringComparison.Ordinal);
        Assert.Equal((0, "", ""), end);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(folder.Path, "logs")));
    }

    [Fact]
    public async Task Serves_an_exchange_of_its_own_when_nothing_is_set()
    {
        using var server = new ServerProcess(new Dictionary<string, string> { ["ALPACA_MCP_HOME"] = folder.Path });

        await server.Input.WriteLineAsync(Initialize);
        var answer = await server.ReadLineAsync();
        server.Input.Close();

        Assert.StartsWith("{", answer, StringComparison.Ordinal);
        Assert.Equal((0, "", ""), await server.EndAsync(ServerShutdown.ProcessTimeout));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Ends_on_a_signal_although_its_input_stays_open(string signal)
    {
        using var server = new ServerProcess(Environment());

        await server.Input.WriteLineAsync(Initialize);
        await server.ReadLineAsync();
        Signals.Send(signal, server.Id);

        Assert.Equal((0, "", ""), await server.EndAsync(ServerShutdown.ProcessTimeout));
    }

    [Fact]
    public async Task Says_every_event_on_stderr_when_asked_to()
    {
        using var server = new ServerProcess(new Dictionary<string, string>(Environment()) { ["ALPACA_MCP_LOG_LEVEL"] = "debug" });

        server.Input.Close();
        var (exitCode, output, error) = await server.EndAsync();

        Assert.Equal((0, ""), (exitCode, output));
        Assert.Contains("serves Simulator over stdio; keys from the environment", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serves_without_a_log_file_when_the_home_cannot_be_written()
    {
        using var server = new ServerProcess(new Dictionary<string, string>(Environment()) { ["ALPACA_MCP_HOME"] = folder.Write("file", "") });

        await server.Input.WriteLineAsync(Initialize);
        var answer = await server.ReadLineAsync();
        server.Input.Close();
        var end = await server.EndAsync();

        Assert.StartsWith("{", answer, StringComparison.Ordinal);
        Assert.Contains("Set ALPACA_MCP_HOME to a folder that can", end.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Serves_over_http_and_ends_on_a_signal(string signal)
    {
        using var server = new ServerProcess(Environment(), "--transport", "http", "--port", "0");

        Assert.Matches("^Listening on http://127\\.0\\.0\\.1:[0-9]+/mcp$", await server.ReadErrorLineAsync());
        Signals.Send(signal, server.Id);

        Assert.Equal((0, "", ""), await server.EndAsync(ServerShutdown.ProcessTimeout));
    }

    // Port 9 discards: no broker is asked in these tests.
    private Dictionary<string, string> Environment() => new()
    {
        ["ALPACA_API_KEY"] = "KEY",
        ["ALPACA_SECRET_KEY"] = "SECRET",
        ["ALPACA_TRADING_URL"] = "http://127.0.0.1:9",
        ["ALPACA_MCP_HOME"] = folder.Path,
    };
}
