using System.Globalization;
using System.Text.Json;

namespace AlpacaMcp.Server.Tests.Mcp.Replies;

/// <summary>Reads tables as a client would, from nothing but the reply: each row as its values by column, the time put together again.</summary>
internal static class Unpacked
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    /// <summary>The rows of a series with their times, in order.</summary>
    /// <param name="columns">The names of the values; the first is the unit of time.</param>
    /// <param name="series">Rows by the time they share.</param>
    public static IReadOnlyList<(DateTimeOffset Time, IReadOnlyDictionary<string, JsonElement> Row)> Rows(JsonElement columns, JsonElement series)
    {
        var names = columns.EnumerateArray().Select(c => c.GetString() ?? "").ToList();
        return
        [
            .. series.EnumerateObject().SelectMany(group => group.Value.EnumerateArray().Select(row =>
                (Time(group.Name, names[0], row[0].GetDecimal()), (IReadOnlyDictionary<string, JsonElement>)names.Zip(row.EnumerateArray()).ToDictionary()))),
        ];
    }

    /// <summary>Bars as the exchange itself would write them, packed or not.</summary>
    public static IReadOnlyList<BarValues> Bars(JsonElement reply, string symbol) =>
        [.. Rows(reply.At("columns"), reply.At("bars").GetProperty(symbol)).Select(bar => Bar(reply, bar.Time, bar.Row))];

    /// <summary>One part of a symbol's snapshot with its time; null where there is none.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="symbol">The symbol.</param>
    /// <param name="part">trade, quote, minute, day or prev_day.</param>
    /// <param name="zone">Where a day begins at midnight.</param>
    public static (DateTimeOffset Time, IReadOnlyDictionary<string, JsonElement> Row)? Part(JsonElement reply, string symbol, string part, TimeZoneInfo zone)
    {
        var parts = reply.At("columns").EnumerateObject().SelectMany(entry => entry.Name.Split(',').Select(name => (Name: name, Columns: entry.Value))).ToList();
        var index = parts.FindIndex(entry => entry.Name == part);
        var row = parts[index].Columns.EnumerateArray().Select(c => c.GetString() ?? "").Zip(reply.At("snapshots").GetProperty(symbol)[index].EnumerateArray()).ToDictionary();
        return row.Count == 0 ? null : (PartTime(reply, part, row, zone), row);
    }

    private static DateTimeOffset PartTime(JsonElement reply, string part, Dictionary<string, JsonElement> row, TimeZoneInfo zone)
    {
        if (row.TryGetValue("age_seconds", out var own) || reply.At("age_seconds").TryGetProperty(part, out own))
            return reply.Time("as_of").AddTicks(-(long)(own.GetDecimal() * TimeSpan.TicksPerSecond));
        var day = row.TryGetValue("date", out var date) ? date.GetString() : reply.Text($"dates.{part}");
        var midnight = DateTime.ParseExact(day ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(midnight, zone.GetUtcOffset(midnight));
    }

    private static BarValues Bar(JsonElement reply, DateTimeOffset time, IReadOnlyDictionary<string, JsonElement> row)
    {
        decimal? Value(string name) => row.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;
        var close = Value("close") ?? 0;
        return new(
            time,
            Value("open") ?? close - ((Value("body") ?? 0) * reply.Number("price_step")),
            Value("high") ?? 0,
            Value("low") ?? 0,
            close,
            Value("volume") ?? 0,
            Value("trades"),
            row.ContainsKey("vwap") ? Value("vwap") : close + (Value("vwap_over_close") * reply.Number("vwap_step")));
    }

    private static DateTimeOffset Time(string group, string unit, decimal within) => unit switch
    {
        "second" => Parsed($"{group}:00").AddTicks((long)(within * TimeSpan.TicksPerSecond)),
        "minute" => Parsed($"{group}:00:00").AddMinutes((double)within),
        "hour" => Parsed($"{group}T00:00:00").AddHours((double)within),
        "day" => Parsed($"{group}-01T00:00:00").AddDays((double)within - 1),
        _ => throw new FormatException($"Rows are not counted in {unit}."),
    };

    private static DateTimeOffset Parsed(string time) => DateTimeOffset.ParseExact(time, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, Utc);
}
