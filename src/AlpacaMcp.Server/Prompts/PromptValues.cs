using System.Globalization;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Trading.Validation;
using ModelContextProtocol;

namespace AlpacaMcp.Server.Prompts;

/// <summary>Reads the arguments of prompts. What is no symbol, number or known word is refused; free text is cleaned and put in quotes.</summary>
internal static class PromptValues
{
    private const int LongestText = 300;

    internal static string Symbol(string name, string value)
    {
        var symbol = Symbols.Upper(value);
        return SymbolForm.IsTicker(symbol) || SymbolForm.IsPair(symbol) ? symbol : throw Invalid(name, value, "a symbol such as AAPL or BTC/USD");
    }

    internal static string Number(string name, string value) =>
        decimal.TryParse(value.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number.ToString(CultureInfo.InvariantCulture)
            : throw Invalid(name, value, "a number above 0");

    internal static string Word(string name, string value, IReadOnlyList<string> choices) =>
        choices.FirstOrDefault(choice => choice.Equals(value.Trim(), StringComparison.OrdinalIgnoreCase)) ?? throw Invalid(name, value, $"one of {string.Join(", ", choices)}");

    /// <summary>The user's own words, which cannot end their quotes.</summary>
    internal static string Quote(string value) => $"\"{OutsideText.Clean(value, LongestText).Trim().Replace('"', '\'').Replace('`', '\'')}\"";

    internal static McpProtocolException Invalid(string name, string value, string expected) =>
        new($"{name} must be {expected}; got '{OutsideText.Clean(value, 40)}'.", McpErrorCode.InvalidParams);
}
