using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.CorporateActions;

/// <summary>Which date of an announcement a range means.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/get-v2-corporate_actions-announcements-1"/>
[JsonConverter(typeof(WireValueConverter<AnnouncementDate>))]
public readonly record struct AnnouncementDate(string Value) : IWireValue<AnnouncementDate>
{
    /// <summary>When it was declared.</summary>
    public static AnnouncementDate DeclarationDate { get; } = new("declaration_date");

    /// <summary>Whoever buys from this day on is not entitled.</summary>
    public static AnnouncementDate ExDate { get; } = new("ex_date");

    /// <summary>Whoever is on the books this day is entitled.</summary>
    public static AnnouncementDate RecordDate { get; } = new("record_date");

    /// <summary>When it is paid.</summary>
    public static AnnouncementDate PayableDate { get; } = new("payable_date");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [DeclarationDate.Value, ExDate.Value, RecordDate.Value, PayableDate.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static AnnouncementDate From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
