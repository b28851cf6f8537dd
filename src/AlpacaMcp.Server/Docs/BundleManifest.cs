using System.Text.Json.Nodes;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Mcp;

namespace AlpacaMcp.Server.Docs;

/// <summary>mcp-manifest.json: its list of tools and its version; the rest is written by hand.</summary>
/// <seealso href="https://github.com/anthropics/mcpb/blob/main/MANIFEST.md"/>
internal static class BundleManifest
{
    internal static string WithTools(string existing, IEnumerable<ToolEntry> tools)
    {
        var manifest = JsonNode.Parse(existing)?.AsObject() ?? throw new StartupRefusedException($"{ReferenceFiles.Manifest} is not a JSON object.");
        manifest["version"] = ServerVersion.Text;
        manifest["tools"] = new JsonArray([.. tools.Where(new ToolSelection().Lists).Select(Entry)]);
        return JsonText.Of(manifest);
    }

    private static JsonObject Entry(ToolEntry tool) => new() { ["name"] = tool.Name, ["description"] = tool.Describe().Description };
}
