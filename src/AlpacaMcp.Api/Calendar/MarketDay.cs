using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Calendar;

/// <summary>One trading day; times are New York's.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/legacycalendar"/>
public sealed record MarketDay
{
    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>When regular trading opens: 09:30.</summary>
    [JsonConverter(typeof(ClockTimeConverter))]
    public required TimeOnly Open { get; init; }

    /// <summary>When regular trading closes: 16:00, or 13:00 on short days.</summary>
    [JsonConverter(typeof(ClockTimeConverter))]
    public required TimeOnly Close { get; init; }

    /// <summary>When extended trading opens: 04:00.</summary>
    [JsonConverter(typeof(ClockTimeConverter))]
    public TimeOnly? SessionOpen { get; init; }

    /// <summary>When extended trading closes: 20:00.</summary>
    [JsonConverter(typeof(ClockTimeConverter))]
    public TimeOnly? SessionClose { get; init; }

    /// <summary>When the trades of the day settle.</summary>
    public DateOnly? SettlementDate { get; init; }
}
