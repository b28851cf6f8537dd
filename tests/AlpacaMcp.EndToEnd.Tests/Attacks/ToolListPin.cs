using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace AlpacaMcp.EndToEnd.Tests.Attacks;

/// <summary>
/// The hash of everything that a client is told of the tools: names, titles, descriptions, schemas and hints, keys sorted. A list that changes without
/// its pin is a tool that says something else than what was reviewed.
/// </summary>
internal static class ToolListPin
{
    private const string Rewrite = "UPDATE_SNAPSHOTS=1 dotnet test tests/AlpacaMcp.EndToEnd.Tests --filter \"FullyQualifiedName~The_list_of_tools\"";

    /// <summary>Fails unless the list is the pinned one.</summary>
    /// <param name="mode">full or search.</param>
    /// <param name="target">A server in that mode.</param>
    public static async Task HoldsAsync(string mode, ITarget target)
    {
        var pin = AttackTable.PathOf($"tools-{mode}.sha256");
        var listed = await ListAsync(target);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(pin, listed + "\n");
        Assert.True((await File.ReadAllTextAsync(pin)).Trim() == listed, $"The tools of {mode} mode are not those of {Path.GetFileName(pin)}. Look at what changed in docs/tools.md, then write the pin: {Rewrite}");
    }

    /// <summary>The hash of what is listed now.</summary>
    public static async Task<string> ListAsync(ITarget target)
    {
        var tools = (await target.SendAsync(Asked.Any("tools/list"))).Message.GetProperty("result").GetProperty("tools");
        var sorted = tools.EnumerateArray().OrderBy(tool => tool.GetProperty("name").GetString(), StringComparer.Ordinal).Select(tool => Sorted(JsonNode.Parse(tool.GetRawText())));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(new JsonArray([.. sorted]).ToJsonString())));
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject json => new JsonObject(json.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Sorted(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
