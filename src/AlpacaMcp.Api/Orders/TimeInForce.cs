using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Orders;

/// <summary>How long an order stays alive.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/docs/orders-at-alpaca"/>
[JsonConverter(typeof(WireValueConverter<TimeInForce>))]
public readonly record struct TimeInForce(string Value) : IWireValue<TimeInForce>
{
    /// <summary>Until the close of the trading day.</summary>
    public static TimeInForce Day { get; } = new("day");

    /// <summary>Until canceled; Alpaca ends it after 90 days.</summary>
    public static TimeInForce Gtc { get; } = new("gtc");

    /// <summary>In the opening auction only.</summary>
    public static TimeInForce Opg { get; } = new("opg");

    /// <summary>In the closing auction only.</summary>
    public static TimeInForce Cls { get; } = new("cls");

    /// <summary>At once; what does not fill is canceled.</summary>
    public static TimeInForce Ioc { get; } = new("ioc");

    /// <summary>At once and whole, or not at all.</summary>
    public static TimeInForce Fok { get; } = new("fok");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [Day.Value, Gtc.Value, Opg.Value, Cls.Value, Ioc.Value, Fok.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static TimeInForce From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
