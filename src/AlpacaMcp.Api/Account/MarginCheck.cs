using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Account;

/// <summary>When an order is checked against a margin rule.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/patchaccountconfig-1"/>
[JsonConverter(typeof(WireValueConverter<MarginCheck>))]
public readonly record struct MarginCheck(string Value) : IWireValue<MarginCheck>
{
    /// <summary>When entering and when leaving a position.</summary>
    public static MarginCheck Both { get; } = new("both");

    /// <summary>When entering one.</summary>
    public static MarginCheck Entry { get; } = new("entry");

    /// <summary>When leaving one.</summary>
    public static MarginCheck Exit { get; } = new("exit");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [Both.Value, Entry.Value, Exit.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static MarginCheck From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
