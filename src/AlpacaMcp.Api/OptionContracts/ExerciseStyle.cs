using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.OptionContracts;

/// <summary>When an option may be exercised.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/get-options-contracts"/>
[JsonConverter(typeof(WireValueConverter<ExerciseStyle>))]
public readonly record struct ExerciseStyle(string Value) : IWireValue<ExerciseStyle>
{
    /// <summary>Any day until it expires.</summary>
    public static ExerciseStyle American { get; } = new("american");

    /// <summary>On its last day only.</summary>
    public static ExerciseStyle European { get; } = new("european");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [American.Value, European.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static ExerciseStyle From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
