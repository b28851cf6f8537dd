using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Mcp;

/// <summary>
/// What clients read about every tool, written from the code into a file of this assembly. Reflecting on seventy methods and their records
/// at each start took most of the start; a test fails when the file is stale.
/// </summary>
internal static class ToolDescriptions
{
    /// <summary>Where it stands in the project.</summary>
    internal const string Path = "src/AlpacaMcp.Server/Mcp/tools.json";

    private const string Resource = "tools.json";

    private static JsonTypeInfo<Tool> Json => (JsonTypeInfo<Tool>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(Tool));

    /// <summary>The file: one tool a line, in the catalog's order.</summary>
    internal static string Render(IEnumerable<ToolEntry> tools) =>
        $"[\n{string.Join(",\n", tools.Select(tool => JsonSerializer.Serialize(tool.Describe(), Json)))}\n]\n";

    /// <summary>The descriptions by name.</summary>
    internal static IReadOnlyDictionary<string, Tool> Load()
    {
        using var stream = typeof(ToolDescriptions).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not part of the assembly.");
        using var file = JsonDocument.Parse(stream);
        return file.RootElement.EnumerateArray().Select(tool => tool.Deserialize(Json)!).ToDictionary(tool => tool.Name); // no element is null
    }
}
