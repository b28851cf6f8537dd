using System.IO.Pipelines;
using System.Net;
using System.Text;
using System.Text.Json;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Tests.Hosting;
using ModelContextProtocol.Client;
using Serilog.Core;

namespace AlpacaMcp.Server.Tests.Mcp;

public sealed class IntroductionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // The error is the SDK's own word on what it speaks.
    [Fact]
    public async Task Discovery_names_the_versions_that_an_unsupported_one_is_refused_with_over_http()
    {
        await using var app = await HttpServer.StartAsync(A.Plan(), new(IPAddress.Loopback, 0), Logger.None, CancellationToken.None);
        using var http = new HttpClient(new SocketsHttpHandler());

        var discovered = await PostAsync(http, HttpServer.Endpoint(app), "2026-07-28");
        var refused = await PostAsync(http, HttpServer.Endpoint(app), "1999-01-01");

        Assert.Equal(Refused(refused), Discovered(discovered));
    }

    // Over stdio the SDK names those alone that need no initialize.
    [Fact]
    public async Task Discovery_names_the_versions_that_an_unsupported_one_is_refused_with_over_stdio()
    {
        var discovered = await AskOverStdioAsync("2026-07-28");
        var refused = await AskOverStdioAsync("1999-01-01");

        Assert.Equal(["2026-07-28"], Refused(refused));
        Assert.Contains("2026-07-28", Discovered(discovered));
    }

    public static TheoryData<string> Versions => [.. Introduction.Versions];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Speaks_every_version_it_names_and_promises_nothing_about_changes_of_the_list_of_tools(string version)
    {
        await using var app = await HttpServer.StartAsync(A.Plan(), new(IPAddress.Loopback, 0), Logger.None, CancellationToken.None);
        await using var client = await McpClient.CreateAsync(
            new HttpClientTransport(new() { Endpoint = HttpServer.Endpoint(app), TransportMode = HttpTransportMode.StreamableHttp }), new() { ProtocolVersion = version });

        Assert.Equal((version, false), (client.NegotiatedProtocolVersion, client.ServerCapabilities.Tools?.ListChanged));
        Assert.NotEmpty(await client.ListToolsAsync());
    }

    private static async Task<JsonElement> AskOverStdioAsync(string version)
    {
        var (input, output) = (new Pipe(), new Pipe());
        var serving = StdioServer.RunAsync(A.Plan(), input.Reader.AsStream(), output.Writer.AsStream(), Logger.None, CancellationToken.None);
        using var answers = new StreamReader(output.Reader.AsStream());
        await input.Writer.WriteAsync(Encoding.UTF8.GetBytes(Discover(version) + "\n"));
        var answer = await answers.ReadLineAsync().WaitAsync(Patience);
        await input.Writer.CompleteAsync();
        await serving.WaitAsync(Patience);
        return JsonElement.Parse(answer ?? "");
    }

    private static async Task<JsonElement> PostAsync(HttpClient http, Uri endpoint, string version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new StringContent(Discover(version), Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        request.Headers.Add("MCP-Protocol-Version", version);
        request.Headers.Add("Mcp-Method", "server/discover");
        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return JsonElement.Parse(body[body.IndexOf('{', StringComparison.Ordinal)..]); // an event's data, or the body alone
    }

    private static string Discover(string version) =>
        $$$"""{"jsonrpc":"2.0","id":1,"method":"server/discover","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"{{{version}}}","io.modelcontextprotocol/clientInfo":{"name":"test","version":"1"},"io.modelcontextprotocol/clientCapabilities":{} } } }""";

    private static IEnumerable<string?> Discovered(JsonElement answer) => answer.GetProperty("result").GetProperty("supportedVersions").EnumerateArray().Select(version => version.GetString());

    private static List<string?> Refused(JsonElement answer) =>
        [.. answer.GetProperty("error").GetProperty("data").GetProperty("supported").EnumerateArray().Select(version => version.GetString())];
}
