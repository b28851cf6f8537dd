using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.CryptoData;

/// <summary>Which venue crypto prices come from.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/cryptobars-1"/>
[JsonConverter(typeof(WireValueConverter<CryptoLocation>))]
public readonly record struct CryptoLocation(string Value) : IWireValue<CryptoLocation>
{
    /// <summary>Alpaca US.</summary>
    public static CryptoLocation Us { get; } = new("us");

    /// <summary>Kraken US.</summary>
    public static CryptoLocation Us1 { get; } = new("us-1");

    /// <summary>The second US partner venue.</summary>
    public static CryptoLocation Us2 { get; } = new("us-2");

    /// <summary>Kraken EU.</summary>
    public static CryptoLocation Eu1 { get; } = new("eu-1");

    /// <summary>The Bahamas partner venue.</summary>
    public static CryptoLocation Bs1 { get; } = new("bs-1");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [Us.Value, Us1.Value, Us2.Value, Eu1.Value, Bs1.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static CryptoLocation From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
