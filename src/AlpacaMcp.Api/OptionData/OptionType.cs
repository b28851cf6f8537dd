using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.OptionData;

/// <summary>Whether an option is a right to buy or to sell.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/optionchain"/>
[JsonConverter(typeof(WireValueConverter<OptionType>))]
public readonly record struct OptionType(string Value) : IWireValue<OptionType>
{
    /// <summary>The right to buy.</summary>
    public static OptionType Call { get; } = new("call");

    /// <summary>The right to sell.</summary>
    public static OptionType Put { get; } = new("put");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [Call.Value, Put.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static OptionType From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
