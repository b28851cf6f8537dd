using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Screener;

/// <summary>By what the most active stocks are ranked.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/mostactives"/>
[JsonConverter(typeof(WireValueConverter<ActivityMeasure>))]
public readonly record struct ActivityMeasure(string Value) : IWireValue<ActivityMeasure>
{
    /// <summary>Shares traded today.</summary>
    public static ActivityMeasure Volume { get; } = new("volume");

    /// <summary>Number of trades today.</summary>
    public static ActivityMeasure Trades { get; } = new("trades");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [Volume.Value, Trades.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static ActivityMeasure From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
