using System.Text.Json;

namespace AlpacaMcp.Server.Tests.Logging;

/// <summary>The lines in a home's log.</summary>
internal static class Written
{
    public static IReadOnlyList<JsonElement> In(string home) =>
        [.. Directory.GetFiles(Path.Combine(home, "logs"), "*.jsonl").SelectMany(File.ReadAllLines).Select(line =>
        {
            using var parsed = JsonDocument.Parse(line);
            return parsed.RootElement.Clone();
        })];

    public static JsonElement Single(string home, string name) => Assert.Single(In(home), line => line.GetProperty("event").GetString() == name);
}
