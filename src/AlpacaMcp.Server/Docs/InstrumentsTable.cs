using System.Globalization;
using System.Text;
using AlpacaMcp.Api.Telemetry;

namespace AlpacaMcp.Server.Docs;

/// <summary>One row an instrument: both its names, what it is, what tells its series apart, and what it means.</summary>
internal static class InstrumentsTable
{
    // More are a list of their own somewhere else: tools, codes, endpoints.
    private const int MostShown = 9;

    internal static string Render(IReadOnlyList<Measure> instruments)
    {
        var table = new StringBuilder("| at `/metrics` | in OTLP | kind | unit | labels beside `account` | means |\n|---|---|---|---|---|---|\n");
        foreach (var one in instruments)
            table.Append(CultureInfo.InvariantCulture, $"| `{PrometheusName.Of(one)}` | `{one.Name}` | {one.Kind.ToString().ToLowerInvariant()} | `{one.Unit}` | {string.Join("; ", one.Labels.Skip(1).Select(Text))} | {one.Meaning} |\n");
        return table.ToString();
    }

    private static string Text(Label label) =>
        $"`{PrometheusName.Of(label)}`: {(label.Values.Count <= MostShown ? string.Join(", ", label.Values) : string.Create(CultureInfo.InvariantCulture, $"{label.Values.Count} values, such as {label.Values[0]}"))}";
}
