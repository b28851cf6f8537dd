using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.OptionContracts;

/// <summary>Whether an option contract can still be held.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/get-options-contracts"/>
[JsonConverter(typeof(WireValueConverter<ContractStatus>))]
public readonly record struct ContractStatus(string Value) : IWireValue<ContractStatus>
{
    /// <summary>Listed.</summary>
    public static ContractStatus Active { get; } = new("active");

    /// <summary>Expired or withdrawn.</summary>
    public static ContractStatus Inactive { get; } = new("inactive");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [Active.Value, Inactive.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static ContractStatus From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
