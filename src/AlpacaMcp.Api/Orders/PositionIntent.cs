using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Orders;

/// <summary>Whether an order opens or closes, as Alpaca infers it.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/postorder"/>
[JsonConverter(typeof(WireValueConverter<PositionIntent>))]
public readonly record struct PositionIntent(string Value) : IWireValue<PositionIntent>
{
    /// <summary>Opens or adds to a long position.</summary>
    public static PositionIntent BuyToOpen { get; } = new("buy_to_open");

    /// <summary>Covers a short position.</summary>
    public static PositionIntent BuyToClose { get; } = new("buy_to_close");

    /// <summary>Opens or adds to a short position.</summary>
    public static PositionIntent SellToOpen { get; } = new("sell_to_open");

    /// <summary>Reduces a long position.</summary>
    public static PositionIntent SellToClose { get; } = new("sell_to_close");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [BuyToOpen.Value, BuyToClose.Value, SellToOpen.Value, SellToClose.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static PositionIntent From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
