using System.Text;
using System.Text.Json;
using AlpacaMcp.Server.Tests.Secrets;
using AlpacaMcp.Simulator;
using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>Everything that leaves the real executable, at its most talkative and at an exchange that repeats the keys: none of it has twelve characters of one.</summary>
public sealed class CanaryTests
{

    [Fact]
    public async Task No_piece_of_a_key_is_in_anything_that_the_executable_writes_serves_or_sends()
    {
        using var home = new TemporaryHome();
        await using var exchange = await Exchanges.StartAsync();
        await using var collector = await Collector.StartAsync();
        var settings = new Dictionary<string, string>(Exchanges.Settings(exchange))
        {
            ["ALPACA_MCP_HOME"] = home.Path,
            ["ALPACA_MCP_LOG_LEVEL"] = "debug",
            ["ALPACA_MCP_METRICS_PORT"] = "0",
            ["ALPACA_MCP_OTLP_ENDPOINT"] = collector.Address.GetLeftPart(UriPartial.Authority),
        };

        var left = await TalkAsync(settings, exchange);
        foreach (var verb in (string[][])[["journal", "export"], ["journal", "tail"], ["doctor", "--json"], ["status"], ["reconcile"], ["credentials", "list"]])
            left[string.Join(' ', verb)] = Written(await OperatorCommand.RunAsync(settings, "", verb));
        left["files of the home"] = string.Concat(Directory.EnumerateFiles(home.Path, "*", SearchOption.AllDirectories).Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file))));
        left["the collector"] = string.Concat(collector.Received.SelectMany(one => one.Headers.Values.Append(one.Body)));

        Assert.All(left, one => Assert.True(one.Value.Length > 50, $"{one.Key} is empty: {one.Value}"));
        Assert.Contains("cannot handle", left["replies"], StringComparison.Ordinal); // The exchange's words did come through, without the keys in them.
        Assert.Empty(left.SelectMany(one => Leaks.Of(Conversation.Secret, one.Value).Select(piece => $"{one.Key}: {piece}")));
    }

    private static async Task<Dictionary<string, string>> TalkAsync(Dictionary<string, string> settings, SimulatedExchange exchange)
    {
        using var server = new ServerProcess(settings);
        var (address, said) = await MetricsAddressAsync(server);
        var saying = RestAsync(server.ReadErrorLineAsync); // Read while it talks: a full pipe would hold it up.
        var replies = new StringBuilder();
        await AskAsync("""{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""");
        await server.WriteLineAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        var tools = await AskAsync("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""");
        foreach (var tool in tools.GetProperty("result").GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("name").GetString()).OrderBy(name => name == "halt_trading"))
        {
            await CallAsync(tool, "{}");
            exchange.Faults.Add(new EchoRequest(403), new FaultRule { Times = 1_000 });
            await CallAsync(tool, """{"symbol":"AAPL","side":"buy","qty":1,"symbols":"AAPL"}""");
            await CallAsync(tool, "{}");
            exchange.Faults.Clear();
        }

        using var http = new HttpClient(new SocketsHttpHandler());
        var metrics = await http.GetStringAsync(address);
        server.CloseInput();
        replies.Append(await RestAsync(server.ReadLineAsync));
        said += await saying;
        await server.EndAsync();
        return new() { ["replies"] = replies.ToString(), ["stderr"] = said, ["metrics"] = metrics };

        async Task CallAsync(string? tool, string arguments) =>
            await AskAsync($$$"""{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}}}}""");

        async Task<JsonElement> AskAsync(string line)
        {
            await server.WriteLineAsync(line);
            while (await server.ReadLineAsync() is { } reply)
            {
                replies.AppendLine(reply);
                var message = JsonDocument.Parse(reply).RootElement;
                if (message.TryGetProperty("id", out _))
                    return message;
            }

            throw new InvalidOperationException("The server ended.");
        }
    }

    private static async Task<string> RestAsync(Func<Task<string?>> read)
    {
        var lines = new StringBuilder();
        while (await read() is { } line)
            lines.AppendLine(line);
        return lines.ToString();
    }

    private static async Task<(Uri Address, string Said)> MetricsAddressAsync(ServerProcess server)
    {
        const string Prefix = "Metrics on ";
        var said = new StringBuilder();
        while (await server.ReadErrorLineAsync() is { } line)
        {
            said.AppendLine(line);
            if (line.StartsWith(Prefix, StringComparison.Ordinal))
                return (new(line[Prefix.Length..]), said.ToString());
        }

        throw new InvalidOperationException($"The server ended without metrics: {said}");
    }

    private static string Written((int ExitCode, string Output, string Error) run) => $"ended with {run.ExitCode}, and wrote to its two outputs: {run.Output} {run.Error}";
}
