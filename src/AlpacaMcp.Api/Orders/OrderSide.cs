using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Orders;

/// <summary>Which way an order trades.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/docs/orders-at-alpaca"/>
[JsonConverter(typeof(WireValueConverter<OrderSide>))]
public readonly record struct OrderSide(string Value) : IWireValue<OrderSide>
{
    /// <summary>Buys: opens or adds to a long position, or covers a short one.</summary>
    public static OrderSide Buy { get; } = new("buy");

    /// <summary>Sells: reduces a long position, or opens or adds to a short one.</summary>
    public static OrderSide Sell { get; } = new("sell");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [Buy.Value, Sell.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static OrderSide From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
