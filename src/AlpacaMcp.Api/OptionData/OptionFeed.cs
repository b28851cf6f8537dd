using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.OptionData;

/// <summary>Which venues an option price comes from.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/docs/real-time-option-data"/>
[JsonConverter(typeof(WireValueConverter<OptionFeed>))]
public readonly record struct OptionFeed(string Value) : IWireValue<OptionFeed>
{
    /// <summary>All US option exchanges; needs a subscription, and is refused with 403 without one.</summary>
    public static OptionFeed Opra { get; } = new("opra");

    /// <summary>Free: trades are late and quotes are not the market's own but close to it.</summary>
    public static OptionFeed Indicative { get; } = new("indicative");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [Opra.Value, Indicative.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static OptionFeed From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
