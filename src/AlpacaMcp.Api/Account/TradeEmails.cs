using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Account;

/// <summary>Which fills are told by email.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/patchaccountconfig-1"/>
[JsonConverter(typeof(WireValueConverter<TradeEmails>))]
public readonly record struct TradeEmails(string Value) : IWireValue<TradeEmails>
{
    /// <summary>Every fill.</summary>
    public static TradeEmails All { get; } = new("all");

    /// <summary>None.</summary>
    public static TradeEmails None { get; } = new("none");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [All.Value, None.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static TradeEmails From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
