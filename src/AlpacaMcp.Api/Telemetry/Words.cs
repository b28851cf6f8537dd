using System.Text.Json;

namespace AlpacaMcp.Api.Telemetry;

/// <summary>The members of an enum as label values, in snake_case and by their numbers.</summary>
public static class Words
{
    /// <summary>Every member's word, in the order of the numbers, which begin at 0 and leave none out.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    public static IReadOnlyList<string> Of<TEnum>()
        where TEnum : struct, Enum => [.. Enum.GetNames<TEnum>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)];
}
