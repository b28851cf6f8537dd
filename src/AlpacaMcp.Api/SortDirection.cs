using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api;

/// <summary>Which end of a list comes first.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/reference/getallorders"/>
[JsonConverter(typeof(WireValueConverter<SortDirection>))]
public readonly record struct SortDirection(string Value) : IWireValue<SortDirection>
{
    /// <summary>Oldest first.</summary>
    public static SortDirection Asc { get; } = new("asc");

    /// <summary>Newest first.</summary>
    public static SortDirection Desc { get; } = new("desc");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } = [Asc.Value, Desc.Value];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <inheritdoc/>
    public static SortDirection From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
