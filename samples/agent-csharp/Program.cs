using AgentSample;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Client;

// The server is a child of this process; --simulator keeps it at the exchange inside itself, whatever keys are set.
// It refuses settings that it does not know, so ALPACA_MCP_BIN, which is ours, is not handed on.
await using var server = await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
{
    Command = Environment.GetEnvironmentVariable("ALPACA_MCP_BIN") ?? "artifacts/linux-x64/alpaca-mcp",
    Arguments = ["--simulator", "--toolsets", "account,trading,stock-data"],
    EnvironmentVariables = new Dictionary<string, string?> { ["ALPACA_MCP_BIN"] = null },
}));
var tools = await server.ListToolsAsync();

IChatClient model = new ScriptedModel(TradingScript.Turns);
using var agent = new ChatClientBuilder(model).UseFunctionInvocation().Build();

var transcript = new Transcript(Console.Out);
transcript.Say("server", $"{server.ServerInfo?.Name}, {tools.Count} tools");
List<ChatMessage> question =
[
    new(ChatRole.System, server.ServerInstructions ?? ""),
    new(ChatRole.User, "Buy AAPL for 500 USD. Then buy for another 15000 USD, if you may."),
];
transcript.Say("user", question[^1].Text);
var answer = await agent.GetResponseAsync(question, new ChatOptions { Tools = [.. tools] });
transcript.Tell(answer.Messages);
