using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.StockData;

/// <summary>Which venues past stock prices come from: those of <see cref="DataFeed"/> that keep a history.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/stockbars"/>
[JsonConverter(typeof(WireValueConverter<HistoryFeed>))]
public readonly record struct HistoryFeed(string Value) : IWireValue<HistoryFeed>
{
    /// <summary>All US exchanges; the latest 15 minutes need a subscription.</summary>
    public static HistoryFeed Sip { get; } = new("sip");

    /// <summary>The IEX exchange only; free.</summary>
    public static HistoryFeed Iex { get; } = new("iex");

    /// <summary>The overnight venue Blue Ocean.</summary>
    public static HistoryFeed Boats { get; } = new("boats");

    /// <summary>Over-the-counter trades.</summary>
    public static HistoryFeed Otc { get; } = new("otc");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [Sip.Value, Iex.Value, Boats.Value, Otc.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <summary>The same venues where latest prices are asked for.</summary>
    public DataFeed Feed => new(Value);

    /// <inheritdoc/>
    public static HistoryFeed From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
