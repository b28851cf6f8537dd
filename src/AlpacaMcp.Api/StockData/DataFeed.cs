using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.StockData;

/// <summary>Which venues a stock price comes from.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/docs/market-data-faq"/>
[JsonConverter(typeof(WireValueConverter<DataFeed>))]
public readonly record struct DataFeed(string Value) : IWireValue<DataFeed>
{
    /// <summary>All US exchanges; recent data need a subscription.</summary>
    public static DataFeed Sip { get; } = new("sip");

    /// <summary>The IEX exchange only; free.</summary>
    public static DataFeed Iex { get; } = new("iex");

    /// <summary>All US exchanges, 15 minutes late; latest values only.</summary>
    public static DataFeed DelayedSip { get; } = new("delayed_sip");

    /// <summary>The overnight venue Blue Ocean.</summary>
    public static DataFeed Boats { get; } = new("boats");

    /// <summary>Alpaca's overnight prices, derived from Blue Ocean; latest values only.</summary>
    public static DataFeed Overnight { get; } = new("overnight");

    /// <summary>Over-the-counter trades.</summary>
    public static DataFeed Otc { get; } = new("otc");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [Sip.Value, Iex.Value, DelayedSip.Value, Boats.Value, Overnight.Value, Otc.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static DataFeed From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
