using System.Text.Json;

namespace AlpacaMcp.Matrix.Plan;

/// <summary>Enum members as the words of a cell's name.</summary>
internal static class Words
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <exception cref="FormatException">There is no such word.</exception>
    public static T Read<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().Where(value => Of(value) == word).Select(value => (T?)value).FirstOrDefault()
            ?? throw new FormatException($"{word} is none of {string.Join(", ", Enum.GetValues<T>().Select(Of))}.");
}
