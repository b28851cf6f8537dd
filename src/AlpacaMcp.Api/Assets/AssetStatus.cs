using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Assets;

/// <summary>Whether an asset is in use.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/get-v2-assets-1"/>
[JsonConverter(typeof(WireValueConverter<AssetStatus>))]
public readonly record struct AssetStatus(string Value) : IWireValue<AssetStatus>
{
    /// <summary>In use.</summary>
    public static AssetStatus Active { get; } = new("active");

    /// <summary>Not in use: delisted, renamed or not yet listed.</summary>
    public static AssetStatus Inactive { get; } = new("inactive");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [Active.Value, Inactive.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static AssetStatus From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
