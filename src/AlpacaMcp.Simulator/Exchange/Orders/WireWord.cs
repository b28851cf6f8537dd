using System.Text.Json;

namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>The wire's snake_case word of an enum value and back.</summary>
internal static class WireWord
{
    public static string Word<T>(this T value)
        where T : struct, Enum => Words<T>.Of[value];

    public static T? Parse<T>(string? word)
        where T : struct, Enum
    {
        foreach (var (value, known) in Words<T>.Of)
        {
            if (known == word)
                return value;
        }
        return null;
    }

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Of =
            Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));
    }
}
