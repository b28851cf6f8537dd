using System.Text.Json.Serialization;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Markets;

namespace AlpacaMcp.Simulator.Wire.Markets;

/// <summary>One day of GET /v3/calendar/{market}; hours the market has not are absent.</summary>
internal sealed record MarketDayBody
{
    public required string Date { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PreStart { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PreEnd { get; init; }

    public required string CoreStart { get; init; }

    public required string CoreEnd { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PostStart { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PostEnd { get; init; }

    public required string SettlementDate { get; init; }

    /// <param name="day">The day.</param>
    /// <param name="write">How an instant is written.</param>
    public static MarketDayBody Of(MarketDay day, Func<DateTimeOffset, string> write) => new()
    {
        Date = day.Date.ToWire(),
        PreStart = day.PreStart is { } pre ? write(pre) : null,
        PreEnd = day.PreStart is null ? null : write(day.CoreStart),
        CoreStart = write(day.CoreStart),
        CoreEnd = write(day.CoreEnd),
        PostStart = day.PostEnd is null ? null : write(day.CoreEnd),
        PostEnd = day.PostEnd is { } post ? write(post) : null,
        SettlementDate = NyseCalendar.After(day.Date).Date.ToWire(),
    };
}
