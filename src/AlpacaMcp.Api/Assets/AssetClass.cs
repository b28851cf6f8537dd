using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Assets;

/// <summary>What kind of thing is traded.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/get-v2-assets-1"/>
[JsonConverter(typeof(WireValueConverter<AssetClass>))]
public readonly record struct AssetClass(string Value) : IWireValue<AssetClass>
{
    /// <summary>A US stock or fund.</summary>
    public static AssetClass UsEquity { get; } = new("us_equity");

    /// <summary>A US listed option contract.</summary>
    public static AssetClass UsOption { get; } = new("us_option");

    /// <summary>A pair of coins, or of a coin and dollars.</summary>
    public static AssetClass Crypto { get; } = new("crypto");

    /// <summary>An indication of interest in a new listing.</summary>
    public static AssetClass Ipo { get; } = new("ipo");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [UsEquity.Value, UsOption.Value, Crypto.Value, Ipo.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static AssetClass From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
