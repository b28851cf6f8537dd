using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Orders;

/// <summary>What price an order asks for and what sets it off.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/docs/orders-at-alpaca"/>
[JsonConverter(typeof(WireValueConverter<OrderType>))]
public readonly record struct OrderType(string Value) : IWireValue<OrderType>
{
    /// <summary>Trades at once at the best price there is.</summary>
    public static OrderType Market { get; } = new("market");

    /// <summary>Trades at the limit price or better.</summary>
    public static OrderType Limit { get; } = new("limit");

    /// <summary>Becomes a market order when the stop price trades.</summary>
    public static OrderType Stop { get; } = new("stop");

    /// <summary>Becomes a limit order when the stop price trades.</summary>
    public static OrderType StopLimit { get; } = new("stop_limit");

    /// <summary>A stop that follows the best price at a distance.</summary>
    public static OrderType TrailingStop { get; } = new("trailing_stop");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [Market.Value, Limit.Value, Stop.Value, StopLimit.Value, TrailingStop.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static OrderType From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
