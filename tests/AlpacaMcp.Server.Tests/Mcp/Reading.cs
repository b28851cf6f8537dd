using System.Text.Json;

namespace AlpacaMcp.Server.Tests.Mcp;

/// <summary>Reads a reply's JSON by path, as "order.status".</summary>
internal static class Reading
{
    public static JsonElement At(this JsonElement json, string path) =>
        path.Split('.').Aggregate(json, (at, name) => at.TryGetProperty(name, out var found) ? found : throw new KeyNotFoundException($"There is no {path} in {json}"));

    public static bool Has(this JsonElement json, string name) => json.TryGetProperty(name, out _);

    public static string Text(this JsonElement json, string path) => json.At(path).GetString() ?? throw new InvalidOperationException($"{path} is null");

    public static decimal Number(this JsonElement json, string path) => json.At(path).GetDecimal();

    public static DateTimeOffset Time(this JsonElement json, string path) => json.At(path).GetDateTimeOffset();
}
