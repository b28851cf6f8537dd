using System.Globalization;
using System.Text;
using AlpacaMcp.Server.Logging;

namespace AlpacaMcp.Server.Docs;

/// <summary>What the log may hold: the fields of any line, every event, and the fields that events add.</summary>
internal static class LogTables
{
    internal static string Lines() => Fields(LineFields.All);

    internal static string Events()
    {
        var table = new StringBuilder("| event | category | level | adds | what has happened |\n|---|---|---|---|---|\n");
        foreach (var schema in EventCatalog.All)
            table.Append(CultureInfo.InvariantCulture, $"| `{schema.Name}` | {LogFileName.WordOf(schema.Category)} | {schema.Level.ToString().ToLowerInvariant()} | {string.Join(", ", schema.Fields.Select(Written))} | {schema.Means} |\n");
        return table.ToString();
    }

    internal static string EventFields() => Fields(
        EventCatalog.All.SelectMany(schema => schema.Fields).DistinctBy(field => field.Name).ExceptBy(LineFields.All.Select(field => field.Name), field => field.Name)
            .Select(field => field with { IsOptional = false }).OrderBy(field => field.Name, StringComparer.Ordinal));

    private static string Fields(IEnumerable<EventField> fields)
    {
        var table = new StringBuilder("| field | type | holds |\n|---|---|---|\n");
        foreach (var field in fields)
            table.Append(CultureInfo.InvariantCulture, $"| {Written(field)} | {TypeOf(field.Kind)} | {field.Means} |\n");
        return table.ToString();
    }

    private static string Written(EventField field) => field.IsOptional ? $"`{field.Name}`?" : $"`{field.Name}`";

    private static string TypeOf(FieldKind kind) => kind switch
    {
        FieldKind.Integer => "integer",
        FieldKind.Number => "number",
        FieldKind.Flag => "boolean",
        _ => "string",
    };
}
