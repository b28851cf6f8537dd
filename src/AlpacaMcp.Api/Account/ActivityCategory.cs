using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Account;

/// <summary>Trades, or everything else that happens to an account.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/getaccountactivities-2"/>
[JsonConverter(typeof(WireValueConverter<ActivityCategory>))]
public readonly record struct ActivityCategory(string Value) : IWireValue<ActivityCategory>
{
    /// <summary>Fills of orders.</summary>
    public static ActivityCategory Trade { get; } = new("trade_activity");

    /// <summary>Dividends, fees, transfers, option expirations, …</summary>
    public static ActivityCategory NonTrade { get; } = new("non_trade_activity");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [Trade.Value, NonTrade.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static ActivityCategory From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
