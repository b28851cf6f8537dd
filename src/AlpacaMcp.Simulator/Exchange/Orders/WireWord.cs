using System.Text.Json;

namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>The wire's snake_case word of an enum value and back.</summary>
internal static class WireWord
{
    public static string Word<T>(this T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    public static T? Parse<T>(string? word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (value.Word() == word)
                return value;
        }
        return null;
    }
}
