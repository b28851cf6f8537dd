using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>What a chart shows.</summary>
/// <param name="Value">The word.</param>
[JsonConverter(typeof(WireValueConverter<ChartKind>))]
internal readonly record struct ChartKind(string Value) : IWireValue<ChartKind>
{
    /// <summary>Prices of one symbol.</summary>
    public static ChartKind Candles { get; } = new("candles");

    /// <summary>The account's value over time.</summary>
    public static ChartKind Equity { get; } = new("equity");

    /// <summary>What the account consists of.</summary>
    public static ChartKind Positions { get; } = new("positions");

    public static IReadOnlyList<string> Known { get; } = [Candles.Value, Equity.Value, Positions.Value];

    public string Value { get => field ?? ""; } = Value;

    public static ChartKind From(string value) => new(value);
}
