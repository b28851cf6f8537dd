using System.Text.Json.Nodes;
using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Cli.Install;

/// <summary>What a client is told about a server: the program, its arguments, and its variables.</summary>
internal static class ServerEntry
{
    public const string Arguments = "args";
    public const string Command = "command";
    public const string Variables = "env";
    public const string ReadOnly = "--read-only";

    private const string Program = "alpaca-mcp";
    private const string Transport = "type";
    private static readonly string[] s_sources = ["alpaca-mcp.dll", "AlpacaMcp.Server", "AlpacaMcp.Server.csproj"];

    /// <summary>The entry that starts this program; without arguments or variables it does not mention them.</summary>
    public static JsonObject Of(InstallClient client, ThisProgram program, IEnumerable<string> options, IReadOnlyDictionary<string, string> variables)
    {
        var entry = new JsonObject();
        if (client.NamesTransport)
            entry[Transport] = "stdio";
        entry[Command] = program.Command;
        if (program.Arguments.Concat(options).ToList() is { Count: > 0 } arguments)
            entry[Arguments] = new JsonArray([.. arguments.Select(argument => JsonValue.Create(argument))]);
        if (variables.Count > 0)
            entry[Variables] = new JsonObject(variables.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value)));
        return entry;
    }

    /// <summary>Whether an entry starts this program, wherever it lay.</summary>
    public static bool IsOurs(JsonNode? entry) => Path.GetFileNameWithoutExtension(Last(Text(entry, Command))) == Program
        || ArgumentsOf(entry).Any(argument => s_sources.Contains(Last(argument)));

    /// <summary>The options among an entry's arguments, without their values: --env-file, --read-only.</summary>
    public static IEnumerable<string> OptionsOf(JsonNode? entry) =>
        ArgumentsOf(entry).Where(argument => argument.StartsWith("--", StringComparison.Ordinal) && argument.Length > 2).Select(argument => argument.Split('=', ':')[0]);

    /// <summary>What an entry is, without anything that may be a secret.</summary>
    public static string Words(JsonNode? entry) => Text(entry, Command) is { Length: > 0 } command ? $"it starts {command}" : "it starts no program";

    private static string Last(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    private static IEnumerable<string> ArgumentsOf(JsonNode? entry) =>
        (entry as JsonObject)?[Arguments] is JsonArray all ? all.OfType<JsonValue>().Select(one => one.TryGetValue(out string? text) ? text : "") : [];

    private static string Text(JsonNode? entry, string name) => (entry as JsonObject)?[name] is JsonValue value && value.TryGetValue(out string? text) ? text : "";
}
