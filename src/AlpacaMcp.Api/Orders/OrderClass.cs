using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Orders;

/// <summary>How orders are tied to each other.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/docs/orders-at-alpaca"/>
[JsonConverter(typeof(WireValueConverter<OrderClass>))]
public readonly record struct OrderClass(string Value) : IWireValue<OrderClass>
{
    /// <summary>One order by itself. Alpaca often answers with empty text instead.</summary>
    public static OrderClass Simple { get; } = new("simple");

    /// <summary>An entry with a take-profit and a stop-loss.</summary>
    public static OrderClass Bracket { get; } = new("bracket");

    /// <summary>A take-profit and a stop-loss; one fill cancels the other.</summary>
    public static OrderClass Oco { get; } = new("oco");

    /// <summary>An entry with one exit.</summary>
    public static OrderClass Oto { get; } = new("oto");

    /// <summary>Two to four option legs filled as one.</summary>
    public static OrderClass Mleg { get; } = new("mleg");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [Simple.Value, Bracket.Value, Oco.Value, Oto.Value, Mleg.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <summary>Whether this is one order by itself: <c>simple</c> or empty text.</summary>
    public bool IsSimple => Value is "" or "simple";

    /// <inheritdoc/>
    public static OrderClass From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
