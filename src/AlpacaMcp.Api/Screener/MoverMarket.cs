using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Screener;

/// <summary>Whose movers are ranked.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/movers"/>
[JsonConverter(typeof(WireValueConverter<MoverMarket>))]
public readonly record struct MoverMarket(string Value) : IWireValue<MoverMarket>
{
    /// <summary>US stocks.</summary>
    public static MoverMarket Stocks { get; } = new("stocks");

    /// <summary>Crypto pairs.</summary>
    public static MoverMarket Crypto { get; } = new("crypto");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [Stocks.Value, Crypto.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static MoverMarket From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
