using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>How much of each contract to show.</summary>
/// <param name="Value">The word.</param>
[JsonConverter(typeof(WireValueConverter<Detail>))]
internal readonly record struct Detail(string Value) : IWireValue<Detail>
{
    /// <summary>Everything there is.</summary>
    public static Detail Full { get; } = new("full");

    /// <summary>What a strike is chosen by.</summary>
    public static Detail Brief { get; } = new("brief");

    public static IReadOnlyList<string> Known { get; } = [Full.Value, Brief.Value];

    public string Value { get => field ?? ""; } = Value;

    public static Detail From(string value) => new(value);
}
