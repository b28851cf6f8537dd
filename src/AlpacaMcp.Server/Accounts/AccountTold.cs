using System.Text.Json;
using System.Text.Json.Nodes;
using AlpacaMcp.Server.Mcp;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Accounts;

/// <summary>Names the account in a reply, errors too: nobody should take one account's answer for another's.</summary>
internal static class AccountTold
{
    public static CallToolResult In(CallToolResult reply, string account)
    {
        if (reply.StructuredContent is { ValueKind: JsonValueKind.Object } structured)
            reply.StructuredContent = JsonSerializer.SerializeToElement(Named(structured.GetRawText(), account), ToolJsonContext.Default.JsonNode);
        reply.Content = [.. reply.Content.Select(block => block is TextContentBlock text ? new TextContentBlock { Text = In(text.Text, account), Annotations = text.Annotations } : block)];
        return reply;
    }

    private static string In(string text, string account)
    {
        try
        {
            return Named(text, account) is { } named ? named.ToJsonString(ToolJson.Options) : Prefixed(text, account);
        }
        catch (JsonException)
        {
            return Prefixed(text, account);
        }
    }

    private static JsonNode? Named(string json, string account)
    {
        if (JsonNode.Parse(json) is not JsonObject reply)
            return null;
        reply.Insert(0, AccountArgument.Told, account);
        return reply;
    }

    private static string Prefixed(string text, string account) => $"{AccountArgument.Told}: {account}\n{text}";
}
