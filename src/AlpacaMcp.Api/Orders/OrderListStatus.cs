using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Orders;

/// <summary>Which orders a list holds.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/getallorders"/>
[JsonConverter(typeof(WireValueConverter<OrderListStatus>))]
public readonly record struct OrderListStatus(string Value) : IWireValue<OrderListStatus>
{
    /// <summary>Orders that may still fill (the default).</summary>
    public static OrderListStatus Open { get; } = new("open");

    /// <summary>Orders that are over.</summary>
    public static OrderListStatus Closed { get; } = new("closed");

    /// <summary>Every order.</summary>
    public static OrderListStatus All { get; } = new("all");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [Open.Value, Closed.Value, All.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static OrderListStatus From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
