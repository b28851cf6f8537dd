using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.StockData;

/// <summary>Which corporate actions past bars are adjusted for. Alpaca also takes several, separated by commas.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/stockbars"/>
[JsonConverter(typeof(WireValueConverter<Adjustment>))]
public readonly record struct Adjustment(string Value) : IWireValue<Adjustment>
{
    /// <summary>None (the default).</summary>
    public static Adjustment Raw { get; } = new("raw");

    /// <summary>Splits.</summary>
    public static Adjustment Split { get; } = new("split");

    /// <summary>Cash dividends.</summary>
    public static Adjustment Dividend { get; } = new("dividend");

    /// <summary>Spin-offs.</summary>
    public static Adjustment SpinOff { get; } = new("spin-off");

    /// <summary>All of them.</summary>
    public static Adjustment All { get; } = new("all");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [Raw.Value, Split.Value, Dividend.Value, SpinOff.Value, All.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static Adjustment From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
