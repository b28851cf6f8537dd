using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Account;

/// <summary>What the profit of an intraday history is counted from.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/getaccountportfoliohistory-1"/>
[JsonConverter(typeof(WireValueConverter<PnlReset>))]
public readonly record struct PnlReset(string Value) : IWireValue<PnlReset>
{
    /// <summary>The close before the history.</summary>
    public static PnlReset NoReset { get; } = new("no_reset");

    /// <summary>The close before each trading day.</summary>
    public static PnlReset PerDay { get; } = new("per_day");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [NoReset.Value, PerDay.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static PnlReset From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
