using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Locates;

/// <summary>Where a locate stands.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/listlocates"/>
[JsonConverter(typeof(WireValueConverter<LocateStatus>))]
public readonly record struct LocateStatus(string Value) : IWireValue<LocateStatus>
{
    /// <summary>Its shares are held for a short sale.</summary>
    public static LocateStatus Active { get; } = new("active");

    /// <summary>Over: they were held until its end.</summary>
    public static LocateStatus Expired { get; } = new("expired");

    /// <summary>No shares were found on its terms.</summary>
    public static LocateStatus Rejected { get; } = new("rejected");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [Active.Value, Expired.Value, Rejected.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static LocateStatus From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
