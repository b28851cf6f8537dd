using System.Text.Json.Serialization;

namespace AlpacaMcp.Simulator.Wire.Markets;

/// <summary>The serialisers of calendars and clocks.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CalendarDayBody[]))]
[JsonSerializable(typeof(ClockBody))]
[JsonSerializable(typeof(MarketCalendar))]
[JsonSerializable(typeof(MarketClocks))]
internal sealed partial class MarketJson : JsonSerializerContext;
