using System.Text.Json;
using AlpacaMcp.Server.Tests.House;

namespace AlpacaMcp.Server.Tests.Evals;

/// <summary>The tasks of evals/ that models are scored by, and the calls that play them without a mistake.</summary>
internal static class EvalTasks
{
    public static IReadOnlyList<JsonElement> All { get; } = [.. Read("tasks.json").EnumerateArray()];

    public static JsonElement Baseline { get; } = Read("baseline.json");

    public static JsonElement Of(string id) => All.Single(task => Id(task) == id);

    public static string Id(JsonElement task) => Text(task.GetProperty("id"));

    /// <summary>What is typed into find_tools: the query, else the user's own words.</summary>
    public static string Query(JsonElement task) => Text(task.TryGetProperty("query", out var query) ? query : task.GetProperty("say"));

    /// <summary>What is to be found first: what the task names, else the first of the calls that it expects.</summary>
    public static string First(JsonElement task) => task.TryGetProperty("first", out var first) ? Text(first) : Text(Calls(task).First().GetProperty("tool"));

    /// <summary>The calls that a task expects, each alternative by itself.</summary>
    public static IEnumerable<JsonElement> Calls(JsonElement task) => task.GetProperty("expect").GetProperty("calls").EnumerateArray().SelectMany(Alternatives);

    private static IEnumerable<JsonElement> Alternatives(JsonElement call) => call.TryGetProperty("any_of", out var any) ? any.EnumerateArray().SelectMany(Alternatives) : [call];

    private static string Text(JsonElement value) => value.GetString()!; // the schema of evals/ says that it is text

    private static JsonElement Read(string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Source.Root(), "evals", name)));
        return json.RootElement.Clone();
    }
}
