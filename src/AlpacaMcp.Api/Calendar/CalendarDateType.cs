using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Calendar;

/// <summary>What a calendar range's start and end mean.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/legacycalendar"/>
[JsonConverter(typeof(WireValueConverter<CalendarDateType>))]
public readonly record struct CalendarDateType(string Value) : IWireValue<CalendarDateType>
{
    /// <summary>Days of trading (the default).</summary>
    public static CalendarDateType Trading { get; } = new("TRADING");

    /// <summary>Days on which trades settle.</summary>
    public static CalendarDateType Settlement { get; } = new("SETTLEMENT");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [Trading.Value, Settlement.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static CalendarDateType From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
