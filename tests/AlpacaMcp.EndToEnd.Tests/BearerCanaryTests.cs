using System.Net;
using System.Text;
using System.Text.Json;
using AlpacaMcp.EndToEnd.Tests.Attacks;
using AlpacaMcp.Server.Tests.Secrets;
using AlpacaMcp.Simulator;
using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>The same over HTTP: the broker's bearer token, the caller's own, a wrong one, and the collector's key.</summary>
public sealed class BearerCanaryTests
{
    private const string BrokerToken = "b3arer-canary-of-the-broker/+=0123";
    private const string CollectorKey = "c0llector-canary-nobody-else-may-see";
    private const string WrongToken = "wr0ng-token-that-somebody-tried-0123";
    private const string Arguments = """{"symbol":"AAPL","side":"buy","qty":1}""";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task No_piece_of_a_token_is_in_anything_that_is_answered_written_or_sent_but_to_whom_it_is_for()
    {
        using var home = new TemporaryHome();
        await using var exchange = await Exchanges.StartAsync();
        exchange.IssueKey("oauth", BrokerToken);
        await using var collector = await Collector.StartAsync();
        var settings = new Dictionary<string, string>(Exchanges.Settings(exchange))
        {
            ["ALPACA_OAUTH_TOKEN"] = BrokerToken,
            ["ALPACA_MCP_HOME"] = home.Path,
            ["ALPACA_MCP_LOG_LEVEL"] = "debug",
            ["ALPACA_MCP_METRICS"] = "true",
            ["ALPACA_MCP_OTLP_ENDPOINT"] = collector.Address.GetLeftPart(UriPartial.Authority),
            ["ALPACA_MCP_OTLP_HEADERS"] = $"x-api-key={CollectorKey}",
        };
        settings.Remove("ALPACA_API_KEY");
        settings.Remove("ALPACA_SECRET_KEY");
        var own = (await OperatorCommand.RunAsync(settings, "", "tokens", "add", "desk", "--scope", "trade", "--scope", "operate")).Output.Trim();

        var left = await TalkAsync(settings, exchange, own);
        left["journal export"] = (await OperatorCommand.RunAsync(settings, "", "journal", "export")).Output;
        left["tokens list"] = (await OperatorCommand.RunAsync(settings, "", "tokens", "list")).Output;
        left["doctor"] = (await OperatorCommand.RunAsync(settings, "", "doctor", "--json")).Output;
        left["files of the home"] = string.Concat(Directory.EnumerateFiles(home.Path, "*", SearchOption.AllDirectories).Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file))));
        left["the collector"] = string.Concat(collector.Received.SelectMany(one => one.Headers.Where(header => header.Key != "x-api-key").Select(header => header.Value).Append(one.Body)));

        Assert.All(left, one => Assert.True(one.Value.Length > 50, $"{one.Key} is empty: {one.Value}"));
        Assert.Contains("cannot handle", left["answers"], StringComparison.Ordinal); // What the exchange repeats did come through.
        Assert.Contains(collector.Received, one => one.Headers.Values.Contains(CollectorKey)); // It was asked with its key.
        Assert.NotEmpty(exchange.Book.Orders); // The caller's token is good, and the broker's.
        Assert.Empty(((string[])[BrokerToken, CollectorKey, WrongToken, own]).SelectMany(secret => left.SelectMany(one => Leaks.Of(secret, one.Value).Select(piece => $"{one.Key}: {piece}"))));
    }

    private static async Task<Dictionary<string, string>> TalkAsync(Dictionary<string, string> settings, SimulatedExchange exchange, string own)
    {
        var answers = new StringBuilder();
        string metrics;
        ProcessLog log;
        using (var server = new ServerProcess(settings, "--transport", "http", "--port", "0"))
        {
            var endpoint = await server.EndpointAsync();
            log = ProcessLog.Of(server);
            using var http = new HttpClient(new SocketsHttpHandler()) { Timeout = s_patience };
            var list = await AskAsync(http, endpoint, own, Asked.Any("tools/list"));
            foreach (var tool in Names(list).OrderBy(name => name == "halt_trading"))
            {
                exchange.Faults.Add(new EchoRequest(403), new FaultRule { Times = 1_000 });
                answers.Append(await AskAsync(http, endpoint, own, Asked.Call(tool, Arguments)));
                answers.Append(await AskAsync(http, endpoint, own, Asked.Call(tool)));
                exchange.Faults.Clear();
                answers.Append(await AskAsync(http, endpoint, own, Asked.Call(tool, Arguments)));
                answers.Append(await AskAsync(http, endpoint, WrongToken, Asked.Call(tool)));
            }

            metrics = await AskAsync(http, new(endpoint, "/metrics"), own, asked: null);
            server.AskToEnd(); // What was measured goes to the collector first.
            await log.Ended.WaitAsync(s_patience);
        }

        return new() { ["answers"] = answers.ToString(), ["metrics"] = metrics, ["stderr"] = log.Text };
    }

    private static IReadOnlyList<string> Names(string list)
    {
        using var parsed = JsonDocument.Parse(list[list.IndexOf("{\"", StringComparison.Ordinal)..(list.LastIndexOf('}') + 1)]);
        return [.. parsed.RootElement.GetProperty("result").GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("name").GetString() ?? "")];
    }

    private static async Task<string> AskAsync(HttpClient http, Uri address, string token, Asked? asked)
    {
        using var request = new HttpRequestMessage(asked is null ? HttpMethod.Get : HttpMethod.Post, address);
        request.Headers.Authorization = new("Bearer", token);
        if (asked is not null)
        {
            request.Content = new StringContent(asked.Body, Encoding.UTF8, "application/json");
            request.Headers.Accept.ParseAdd("application/json, text/event-stream");
            request.Headers.Add("MCP-Protocol-Version", Asked.Version);
            request.Headers.Add("Mcp-Method", asked.Method);
            if (asked.Name is not null)
                request.Headers.Add("Mcp-Name", asked.Name);
        }

        using var response = await http.SendAsync(request);
        Assert.Equal(token == WrongToken ? HttpStatusCode.Unauthorized : HttpStatusCode.OK, response.StatusCode);
        return $"{response.Headers}{await response.Content.ReadAsStringAsync()}\n";
    }
}
