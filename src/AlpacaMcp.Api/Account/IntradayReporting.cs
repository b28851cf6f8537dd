using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Account;

/// <summary>Which hours an intraday history shows.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/getaccountportfoliohistory-1"/>
[JsonConverter(typeof(WireValueConverter<IntradayReporting>))]
public readonly record struct IntradayReporting(string Value) : IWireValue<IntradayReporting>
{
    /// <summary>Regular hours of trading days.</summary>
    public static IntradayReporting MarketHours { get; } = new("market_hours");

    /// <summary>Their extended hours too.</summary>
    public static IntradayReporting ExtendedHours { get; } = new("extended_hours");

    /// <summary>Around the clock, every day.</summary>
    public static IntradayReporting Continuous { get; } = new("continuous");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [MarketHours.Value, ExtendedHours.Value, Continuous.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static IntradayReporting From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
