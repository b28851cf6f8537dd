using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.CorporateActions;

/// <summary>Where the companies of corporate actions are.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/corporateactions-1"/>
[JsonConverter(typeof(WireValueConverter<CorporateActionRegion>))]
public readonly record struct CorporateActionRegion(string Value) : IWireValue<CorporateActionRegion>
{
    /// <summary>The United States.</summary>
    public static CorporateActionRegion Us { get; } = new("us");

    /// <summary>Anywhere else.</summary>
    public static CorporateActionRegion NonUs { get; } = new("non_us");

    /// <summary>Everywhere.</summary>
    public static CorporateActionRegion All { get; } = new("all");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [Us.Value, NonUs.Value, All.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static CorporateActionRegion From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
