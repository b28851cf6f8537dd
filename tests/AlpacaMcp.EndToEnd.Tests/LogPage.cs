using System.Text.Json;
using System.Text.RegularExpressions;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>docs/operate/logs.md as whoever reads the log goes by it: what a line may and must hold.</summary>
internal sealed partial class LogPage
{
    private readonly IReadOnlyList<Field> _ofAnyLine;
    private readonly Dictionary<string, Field> _ofEvents;
    private readonly Dictionary<string, Match> _events;

    private LogPage(string page)
    {
        _ofAnyLine = FieldsOf(Block(page, "log lines"));
        _ofEvents = FieldsOf(Block(page, "log event fields")).ToDictionary(field => field.Name);
        _events = EventRow().Matches(Block(page, "log events")).ToDictionary(row => row.Groups["event"].Value);
    }

    public static LogPage Read() => new(File.ReadAllText(OperatorPage.PathOf("operate/logs.md")));

    /// <summary>Fails unless the line is as the page says.</summary>
    /// <returns>The line.</returns>
    public JsonElement Check(string file, string text)
    {
        using var parsed = JsonDocument.Parse(text);
        var line = parsed.RootElement.Clone();
        Assert.True(_events.TryGetValue(line.GetProperty("event").GetString() ?? "", out var row), text);
        Assert.Equal((row.Groups["category"].Value, row.Groups["category"].Value), (line.GetProperty("category").GetString(), Path.GetFileName(file).Split('-')[0]));
        if (row.Groups["event"].Value != "library")
            Assert.Equal(row.Groups["level"].Value, line.GetProperty("level").GetString());
        List<Field> own = [.. FieldName().Matches(row.Groups["adds"].Value).Select(name => Named(name.Groups["name"].Value) with { IsOptional = name.Groups["optional"].Success })];
        var fields = own.Concat(_ofAnyLine.ExceptBy(own.Select(field => field.Name), field => field.Name)).ToDictionary(field => field.Name);
        Assert.All(line.EnumerateObject(), member => Assert.True(fields.TryGetValue(member.Name, out var field) && field.Holds(member.Value), $"{member.Name} in {text}"));
        Assert.All(fields.Values.Where(field => !field.IsOptional), field => Assert.True(line.TryGetProperty(field.Name, out _), $"{field.Name} is missing in {text}"));
        return line;
    }

    private Field Named(string name) => _ofEvents.GetValueOrDefault(name) ?? _ofAnyLine.Single(field => field.Name == name);

    private static string Block(string page, string name) =>
        page.Split($"<!-- {name}: written by alpaca-mcp docs -->")[1].Split($"<!-- end of {name} -->")[0];

    private static IReadOnlyList<Field> FieldsOf(string table) =>
        [.. FieldRow().Matches(table).Select(row => new Field(row.Groups["name"].Value, row.Groups["type"].Value, row.Groups["optional"].Success))];

    [GeneratedRegex(@"^\| `(?<name>\w+)`(?<optional>\?)? \| (?<type>\w+) \|", RegexOptions.Multiline)]
    private static partial Regex FieldRow();

    [GeneratedRegex(@"^\| `(?<event>\w+)` \| (?<category>\w+) \| (?<level>\w+) \| (?<adds>[^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex EventRow();

    [GeneratedRegex(@"`(?<name>\w+)`(?<optional>\?)?")]
    private static partial Regex FieldName();

    private sealed record Field(string Name, string Type, bool IsOptional)
    {
        public bool Holds(JsonElement value) => Type switch
        {
            "string" => value.ValueKind == JsonValueKind.String,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "number" => value.ValueKind == JsonValueKind.Number,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => false,
        };
    }
}
