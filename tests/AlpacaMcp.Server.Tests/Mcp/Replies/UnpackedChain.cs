using System.Globalization;
using System.Text.Json;

namespace AlpacaMcp.Server.Tests.Mcp.Replies;

/// <summary>Reads a chain's table as its own columns, example and usual start say, back into one line of values per contract.</summary>
internal static class UnpackedChain
{
    private static readonly string[] BarFields = ["o", "h", "l", "c", "v", "n", "vw"];

    public static IReadOnlyDictionary<string, JsonElement> Rows(JsonElement reply) => reply.At("contracts").EnumerateObject()
        .SelectMany(group => group.Value.EnumerateObject().Select(row => KeyValuePair.Create(Symbol(group.Name, row.Name), row.Value)))
        .ToDictionary();

    /// <summary>What the reply says of each contract.</summary>
    public static IReadOnlyDictionary<string, string> Of(JsonElement reply)
    {
        var asOf = reply.Time("as_of");
        return Rows(reply).ToDictionary(row => row.Key, row => Line(
            [.. Quote(row.Value[0], asOf), .. Trade(row.Value[1], asOf), .. Numbers(row.Value[2]), .. Bar(reply, row.Value[3], "minute"), .. Bar(reply, row.Value[4], "day"), .. Bar(reply, row.Value[5], "prev_day")]));
    }

    /// <summary>What Alpaca says of a contract, in the same order.</summary>
    public static string Raw(JsonElement snapshot) => Line(
    [
        .. Picked(snapshot, "latestQuote", "bp", "bs", "ap", "as", "t"),
        .. Picked(snapshot, "latestTrade", "p", "s", "t"),
        .. snapshot.TryGetProperty("impliedVolatility", out var volatility) ? [Text(volatility)] : Array.Empty<string>(),
        .. Picked(snapshot, "greeks", "delta", "gamma", "theta", "vega", "rho"),
        .. Picked(snapshot, "minuteBar", [.. BarFields, "t"]),
        .. Picked(snapshot, "dailyBar", [.. BarFields, "t"]),
        .. Picked(snapshot, "prevDailyBar", [.. BarFields, "t"]),
    ]);

    private static string Symbol(string key, string strike) => key + ((int)(decimal.Parse(strike, CultureInfo.InvariantCulture) * 1000)).ToString("D8", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Quote(JsonElement part, DateTimeOffset asOf) => Aged(part, asOf);

    private static IEnumerable<string> Trade(JsonElement part, DateTimeOffset asOf) => Aged(part, asOf);

    private static IEnumerable<string> Aged(JsonElement part, DateTimeOffset asOf) => part.GetArrayLength() == 0
        ? []
        : [.. Numbers(part).SkipLast(1), Instant(asOf - TimeSpan.FromTicks((long)(part.EnumerateArray().Last().GetDecimal() * TimeSpan.TicksPerSecond)))];

    private static IEnumerable<string> Bar(JsonElement reply, JsonElement part, string name)
    {
        var cells = part.EnumerateArray().ToList();
        if (cells.Count == 0)
            return [];
        var start = cells.Count > BarFields.Length ? cells[^1].GetString()! : reply.Text($"usual_start.{name}"); // a start is a text
        return [.. cells.Take(BarFields.Length).Select(Text), Instant(Start(start, reply.Time("as_of")))];
    }

    private static DateTimeOffset Start(string text, DateTimeOffset asOf) => text.Length switch
    {
        5 => new(asOf.UtcDateTime.Date + TimeSpan.Parse(text, CultureInfo.InvariantCulture), TimeSpan.Zero),
        10 => Midnight(DateOnly.Parse(text, CultureInfo.InvariantCulture)),
        _ => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture),
    };

    private static DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new(local, TimeZoneInfo.FindSystemTimeZoneById("America/New_York").GetUtcOffset(local));
    }

    private static IEnumerable<string> Numbers(JsonElement part) => part.EnumerateArray().Select(Text);

    private static IEnumerable<string> Picked(JsonElement snapshot, string part, params IEnumerable<string> fields) =>
        snapshot.TryGetProperty(part, out var found) ? fields.Select(field => field == "t" ? Instant(found.Time("t")) : Text(found.At(field))) : [];

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Null ? "null" : (value.GetDecimal() / 1.0000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture);

    private static string Line(IEnumerable<string> values) => string.Join(' ', values);
}
