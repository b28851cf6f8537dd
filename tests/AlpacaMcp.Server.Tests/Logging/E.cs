using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace AlpacaMcp.Server.Tests.Logging;

/// <summary>Events as the bridge from ILogger makes them.</summary>
internal static class E
{
    public static LogEvent Of(string? name, LogEventLevel level, string words, params (string Name, object? Value)[] properties) => Of(name, level, null, "AlpacaMcp.Test", words, properties);

    public static LogEvent Of(string? name, LogEventLevel level, Exception? exception, string source, string words, params (string Name, object? Value)[] properties)
    {
        List<LogEventProperty> all = [new(Constants.SourceContextPropertyName, new ScalarValue(source)), .. properties.Select(p => new LogEventProperty(p.Name, new ScalarValue(p.Value)))];
        if (name is not null)
            all.Add(new("EventId", new StructureValue([new("Name", new ScalarValue(name))])));
        return new(TimeProvider.System.GetUtcNow(), level, exception, new MessageTemplateParser().Parse(words), all);
    }
}
