using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace AlpacaMcp.Server.Tests.Contract;

/// <summary>One file per name in a folder beside this one. UPDATE_SNAPSHOTS=1 dotnet test rewrites them; the diff is reviewed as a change of the API.</summary>
internal static class Snapshot
{
    private static readonly JsonSerializerOptions Indented = new()
    { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static bool IsUpdating => Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    public static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "tools"); // a source file has a folder

    public static IEnumerable<string> Names => Directory.GetFiles(Folder(), "*.json").Select(path => Path.GetFileNameWithoutExtension(path));

    public static string PathOf(string name) => Path.Combine(Folder(), $"{name}.json");

    /// <summary>The JSON with its keys sorted and indented.</summary>
    public static string Render(JsonNode node) => Sorted(node)!.ToJsonString(Indented) + "\n"; // a node stays a node

    /// <summary>What a client reads about a tool.</summary>
    public static string Render(Tool tool) => Render(new JsonObject
    {
        ["name"] = tool.Name,
        ["title"] = tool.Title,
        ["description"] = tool.Description,
        ["inputSchema"] = JsonNode.Parse(tool.InputSchema.GetRawText()),
        ["outputSchema"] = tool.OutputSchema is { } output ? JsonNode.Parse(output.GetRawText()) : null,
        ["annotations"] = new JsonObject
        {
            ["readOnlyHint"] = tool.Annotations?.ReadOnlyHint,
            ["destructiveHint"] = tool.Annotations?.DestructiveHint,
            ["idempotentHint"] = tool.Annotations?.IdempotentHint,
            ["openWorldHint"] = tool.Annotations?.OpenWorldHint,
        },
    });

    public static void Match(string name, string actual)
    {
        if (IsUpdating)
            File.WriteAllText(PathOf(name), actual);
        Assert.True(File.Exists(PathOf(name)), $"{PathOf(name)} is missing; write it with UPDATE_SNAPSHOTS=1.");
        Assert.Equal(File.ReadAllText(PathOf(name)), actual);
    }

    /// <summary>Fails on files that stand for nothing any more; removes them when updating.</summary>
    public static void HasOnly(IEnumerable<string> names)
    {
        var stale = Names.Except(names).ToList();
        if (IsUpdating)
            stale.ForEach(name => File.Delete(PathOf(name)));
        Assert.Empty(Names.Except(names));
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject json => new JsonObject(json.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Sorted(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
