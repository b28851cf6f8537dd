using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Mcp.Approvals;

/// <summary>One number for a tool and its arguments as they are read, in whatever order they came.</summary>
internal static class CallHash
{
    internal static string Of(CallToolRequestParams call)
    {
        var arguments = (call.Arguments ?? new Dictionary<string, JsonElement>()).OrderBy(argument => argument.Key, StringComparer.Ordinal);
        var text = string.Concat(arguments.Select(argument => $"\n{argument.Key}={JsonSerializer.Serialize(argument.Value, ToolJson.Readable.JsonElement)}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(call.Name + text)));
    }
}
