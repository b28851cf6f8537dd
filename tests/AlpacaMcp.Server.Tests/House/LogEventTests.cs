using System.Reflection;
using System.Text.RegularExpressions;
using AlpacaMcp.Server.Logging;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Server.Tests.House;

/// <summary>The events of the code and the table of them say the same.</summary>
public sealed class LogEventTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    // The log writes these itself.
    private static readonly string[] OfTheLog = [ApplicationEvents.Library.Name, ApplicationEvents.LinesLost.Name, ApplicationEvents.LineWithheld.Name];

    private static readonly IReadOnlyList<(MethodInfo Method, LoggerMessageAttribute Event)> Logged =
    [
        .. from project in Source.Projects
           from type in Source.AssemblyOf(project).GetTypes()
           from method in type.GetMethods(All)
           from attribute in method.GetCustomAttributes<LoggerMessageAttribute>()
           select (method, attribute),
    ];

    public static TheoryData<string> Methods => [.. Logged.Select(one => NameOf(one.Method))];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_event_is_in_the_table_as_it_is_written(string method)
    {
        var (written, e) = Logged.Single(one => NameOf(one.Method) == method);
        var schema = Assert.Single(EventCatalog.All, schema => schema.Name == e.EventName);

        Assert.Equal(schema.Level, e.Level);
        Assert.Equal(schema.Fields.Select(field => field.Placeholder).Order(StringComparer.Ordinal), Placeholders(e.Message).Order(StringComparer.Ordinal));
        Assert.All(schema.Fields, field => Assert.Equal(field.Kind, KindOf(ParameterOf(written, field))));
        Assert.All(schema.Fields, field => Assert.Equal(field.IsOptional, Nullable.GetUnderlyingType(ParameterOf(written, field)) is not null));
    }

    [Fact]
    public void The_table_has_no_event_that_nobody_writes_and_none_twice()
    {
        Assert.Equal(Logged.Select(one => one.Event.EventName).Distinct().Concat(OfTheLog).Order(StringComparer.Ordinal), EventCatalog.All.Select(schema => schema.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_field_of_a_name_is_the_same_everywhere()
    {
        var fields = EventCatalog.All.SelectMany(schema => schema.Fields).Concat(LineFields.All).Select(field => field with { IsOptional = false }).Distinct().ToList();

        Assert.Equal(fields.Count, fields.DistinctBy(field => field.Name).Count());
        Assert.All(EventCatalog.All, schema => Assert.Matches("^[a-z]+(_[a-z]+)*$", schema.Name));
    }

    // LoggerMessage, or a schema by hand: nothing else reaches a logger, and so nothing has no name.
    [Fact]
    public void Nobody_logs_without_a_name()
    {
        var bare = Source.Files("src").Where(path => !path.Contains("/Logging/", StringComparison.Ordinal))
            .Where(path => Regex.IsMatch(File.ReadAllText(path), @"\.Log(Trace|Debug|Information|Warning|Error|Critical)\(|\blogger\.(Debug|Information|Warning|Error|Fatal)\("));

        Assert.Empty(bare.Select(Source.Relative));
    }

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType?.FullName}.{method.Name}";

    private static IEnumerable<string> Placeholders(string message) => Regex.Matches(message, @"\{(\w+)(?::[^}]*)?\}").Select(match => match.Groups[1].Value);

    private static Type ParameterOf(MethodInfo method, EventField field) =>
        method.GetParameters().Single(parameter => string.Equals(parameter.Name, field.Placeholder, StringComparison.OrdinalIgnoreCase)).ParameterType;

    private static FieldKind KindOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(bool) => FieldKind.Flag,
        var t when t == typeof(int) || t == typeof(long) => FieldKind.Integer,
        var t when t == typeof(double) || t == typeof(decimal) => FieldKind.Number,
        _ => FieldKind.Text,
    };
}
