using System.Text.Json;
using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Tests.Json;

/// <summary>Reads like the product, but fails on a field that no property takes: a documented field must not be lost.</summary>
internal static class Strict
{
    private static readonly JsonSerializerOptions Options = new(AlpacaJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static T Read<T>(string json) => Assert.IsType<T>(JsonSerializer.Deserialize<T>(json, Options));
}
