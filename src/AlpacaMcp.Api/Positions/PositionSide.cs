using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Positions;

/// <summary>Which side of the market a position is on.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/getallopenpositions"/>
[SuppressMessage("Naming", "CA1720", Justification = "Long and short are the domain's own words.")]
[JsonConverter(typeof(WireValueConverter<PositionSide>))]
public readonly record struct PositionSide(string Value) : IWireValue<PositionSide>
{
    /// <summary>Owned; the quantity is positive.</summary>
    public static PositionSide Long { get; } = new("long");

    /// <summary>Owed; the quantity is negative.</summary>
    public static PositionSide Short { get; } = new("short");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [Long.Value, Short.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static PositionSide From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
