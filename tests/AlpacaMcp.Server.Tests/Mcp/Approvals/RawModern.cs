using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AlpacaMcp.Server.Hosting;
using Serilog.Core;

namespace AlpacaMcp.Server.Tests.Mcp.Approvals;

/// <summary>A client of the stateless generation that writes its own requests: it can hand back any state with any answer.</summary>
internal sealed class RawModern : IAsyncDisposable
{
    private readonly ApprovalBench _bench;
    private readonly string _transport;
    private readonly Pipe _input = new();
    private readonly CancellationTokenSource _end = new();
    private readonly StreamReader _answers;
    private readonly Task _serving;
    private int _id;

    public RawModern(ApprovalBench bench, string transport)
    {
        var output = new Pipe();
        (_bench, _transport) = (bench, transport);
        _answers = new StreamReader(output.Reader.AsStream());
        _serving = transport == "http" ? Task.CompletedTask : StdioServer.RunAsync(bench.Plan(), _input.Reader.AsStream(), output.Writer.AsStream(), Logger.None, _end.Token);
    }

    /// <summary>Calls place_stock_order; returns the result as it stands on the wire.</summary>
    public Task<JsonElement> PlaceAsync(string order, string? state = null, string? action = null, string caller = "agent") =>
        CallAsync("place_stock_order", order, state, action, caller);

    /// <summary>Calls a tool; returns the answer as it stands on the wire.</summary>
    public Task<JsonElement> CallAsync(string tool, string arguments, string? state = null, string? action = null, string caller = "agent")
    {
        var parameters = new JsonObject
        {
            ["name"] = tool,
            ["arguments"] = JsonNode.Parse(arguments),
            ["_meta"] = new JsonObject
            {
                ["io.modelcontextprotocol/protocolVersion"] = ApprovalBench.Modern,
                ["io.modelcontextprotocol/clientInfo"] = new JsonObject { ["name"] = caller, ["version"] = "1" },
                ["io.modelcontextprotocol/clientCapabilities"] = JsonNode.Parse("""{"elicitation":{"form":{}}}"""),
            },
        };
        if (state is not null)
            parameters["requestState"] = state;
        if (action is not null)
            parameters["inputResponses"] = new JsonObject { ["approval"] = new JsonObject { ["action"] = action } };
        var request = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = ++_id, ["method"] = "tools/call", ["params"] = parameters };
        return (_transport == "http" ? PostAsync(request) : WriteAsync(request)).WaitAsync(ApprovalBench.Patience);
    }

    /// <summary>The state of the question that a first call gets.</summary>
    public async Task<string> AskAsync(string order = ApprovalBench.Large, string caller = "agent") => (await PlaceAsync(order, caller: caller)).Text("result.requestState");

    /// <summary>The code of the error that a call got.</summary>
    public static string CodeOf(JsonElement answer)
    {
        using var text = JsonDocument.Parse(answer.At("result.content")[0].Text("text"));
        return text.RootElement.Text("error.code");
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _serving.WaitAsync(ApprovalBench.Patience);
        _end.Dispose();
    }

    private async Task<JsonElement> WriteAsync(JsonObject request)
    {
        await _input.Writer.WriteAsync(Encoding.UTF8.GetBytes(request.ToJsonString() + "\n"));
        while (true)
        {
            using var answer = JsonDocument.Parse(await _answers.ReadLineAsync() ?? throw new EndOfStreamException());
            if (answer.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && id.GetInt32() == _id)
                return answer.RootElement.Clone();
        }
    }

    private async Task<JsonElement> PostAsync(JsonObject body)
    {
        using var http = new HttpClient(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(HttpMethod.Post, await _bench.HttpAsync()) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        request.Headers.Add("MCP-Protocol-Version", ApprovalBench.Modern);
        request.Headers.Add("Mcp-Method", "tools/call");
        request.Headers.Add("Mcp-Name", body["params"]!["name"]!.GetValue<string>()); // a call names its tool
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var data = text.StartsWith('{') ? text : text.Split('\n').Last(line => line.StartsWith("data:", StringComparison.Ordinal))["data:".Length..];
        using var json = JsonDocument.Parse(data);
        return json.RootElement.Clone();
    }
}
