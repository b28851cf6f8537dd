using System.Text.Json.Nodes;
using AlpacaMcp.Server.Mcp;
using Microsoft.ML.Tokenizers;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Tests.Contract;

/// <summary>Counts what a client hands to a model, as the models of the o200k family do.</summary>
internal static class Tokens
{
    private static readonly TiktokenTokenizer Tokenizer = TiktokenTokenizer.CreateForEncoding("o200k_base");

    public static int Of(Tool tool) => Of(new JsonObject
    {
        ["name"] = tool.Name,
        ["description"] = tool.Description,
        ["inputSchema"] = JsonNode.Parse(tool.InputSchema.GetRawText()),
    }.ToJsonString(ToolJson.Options));

    public static int Of(string text) => Tokenizer.CountTokens(text);
}
