using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.StockData;

/// <summary>Which venues past stock prices come from: those of <see cref="DataFeed"/> that keep a history.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/stockbars"/>
[JsonConverter(typeof(WireValueConverter<HistoryFeed>))]
public readonly record struct HistoryFeed(string Value) : IWireValue<HistoryFeed>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [DataFeed.Sip.Value, DataFeed.Iex.Value, DataFeed.Boats.Value, DataFeed.Otc.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <summary>The same venues where latest prices are asked for.</summary>
    public DataFeed Feed => new(Value);

    /// <inheritdoc/>
    public static HistoryFeed From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
