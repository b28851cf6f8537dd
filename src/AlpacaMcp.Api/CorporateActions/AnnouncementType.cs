using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.CorporateActions;

/// <summary>What is announced.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/get-v2-corporate_actions-announcements-1"/>
[JsonConverter(typeof(WireValueConverter<AnnouncementType>))]
public readonly record struct AnnouncementType(string Value) : IWireValue<AnnouncementType>
{
    /// <summary>A dividend.</summary>
    public static AnnouncementType Dividend { get; } = new("Dividend");

    /// <summary>A merger.</summary>
    public static AnnouncementType Merger { get; } = new("Merger");

    /// <summary>A spin-off.</summary>
    public static AnnouncementType Spinoff { get; } = new("Spinoff");

    /// <summary>A split.</summary>
    public static AnnouncementType Split { get; } = new("Split");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [Dividend.Value, Merger.Value, Spinoff.Value, Split.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static AnnouncementType From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
