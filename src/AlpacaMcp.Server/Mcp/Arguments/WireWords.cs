using AlpacaMcp.Api.Json;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>Reads words between commas, each one of a list's, in any case, with dashes or blanks for underscores, in the singular or plural.</summary>
internal static class WireWords
{
    /// <summary>The words, each once; empty when nothing is given.</summary>
    internal static IReadOnlyList<T> Read<T>(string name, string? text)
        where T : struct, IWireValue<T> =>
        [.. CommaList.Words(text).Select(word => One<T>(name, word)).Distinct()];

    /// <summary>A single word; null when nothing is given.</summary>
    internal static T? ReadOne<T>(string name, string? text)
        where T : struct, IWireValue<T> =>
        string.IsNullOrWhiteSpace(text) ? null : One<T>(name, text.Trim());

    private static T One<T>(string name, string word)
        where T : struct, IWireValue<T> =>
        T.Known.FirstOrDefault(known => Spelt(known).Equals(Spelt(word), StringComparison.OrdinalIgnoreCase)) is { } known
            ? T.From(known)
            : throw ToolErrorException.InvalidArgument(name, $"{name} takes {string.Join(", ", T.Known)}; got '{OutsideText.Clean(word, 40)}'.");

    private static string Spelt(string word)
    {
        var plain = word.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return plain.EndsWith('s') ? plain[..^1] : plain;
    }
}
