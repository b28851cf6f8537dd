using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>Reads "AAPL, msft" as symbols; whatever is no symbol is refused by name, never repaired.</summary>
internal static class SymbolList
{
    private const int Most = 100;

    internal static IReadOnlyList<string> Stocks(string text) => Read(text, SymbolForm.IsTicker, "a ticker such as AAPL or BRK.B");

    internal static IReadOnlyList<string> Pairs(string text) => Read(text, SymbolForm.IsPair, "a crypto pair such as BTC/USD");

    /// <summary>Option contracts; the blanks that fill up a short root are left out.</summary>
    internal static IReadOnlyList<string> Contracts(string text) =>
        Read(text.Replace(" ", "", StringComparison.Ordinal), SymbolForm.IsContract, "an option contract such as AAPL260320C00190000 (root, YYMMDD, C or P, strike x 1000 in 8 digits)");

    /// <summary>Symbols of any kind.</summary>
    internal static IReadOnlyList<string> Any(string text) => Read(text, Symbols.IsAny, "a ticker such as AAPL, a crypto pair such as BTC/USD or an option contract");

    internal static IReadOnlyList<string> Indices(string text) => Read(text, SymbolForm.IsTicker, "an index such as SPX");

    /// <summary>One stock.</summary>
    internal static string Stock(string name, string text) => Symbols.Upper(text) is var symbol && SymbolForm.IsTicker(symbol)
        ? symbol
        : throw ToolErrorException.InvalidArgument(name, $"{name} must be a single ticker such as AAPL or BRK.B; got '{OutsideText.Clean(text, 40)}'.");

    /// <summary>Stocks and pairs as news names them, pairs without their slash.</summary>
    internal static IReadOnlyList<string> NewsNames(string text) =>
        [.. Read(text, symbol => SymbolForm.IsTicker(symbol) || SymbolForm.IsPair(symbol), "a ticker such as AAPL or a crypto pair such as BTC/USD").Select(symbol => symbol.Replace("/", "", StringComparison.Ordinal))];

    internal static IReadOnlyList<string> Assets(IReadOnlyList<string> symbols) =>
        symbols.Count == 0 ? [] : Read(string.Join(',', symbols), IsAsset, "a ticker such as AAPL or a crypto pair such as BTC/USD");

    /// <summary>One stock or pair.</summary>
    internal static string Asset(string symbol) =>
        IsAsset(Symbols.Upper(symbol)) ? Symbols.Upper(symbol) : throw ToolErrorException.InvalidArgument("symbol", $"'{OutsideText.Clean(symbol, 40)}' is not a ticker such as AAPL or a crypto pair such as BTC/USD.");

    private static bool IsAsset(string symbol) => SymbolForm.IsTicker(symbol) || SymbolForm.IsPair(symbol);

    private static IReadOnlyList<string> Read(string text, Func<string, bool> isForm, string expected)
    {
        var symbols = CommaList.Words(text).Select(Symbols.Upper).Distinct().ToList();
        if (symbols.Count is 0 or > Most)
            throw Invalid($"symbols takes 1 to {Most} symbols separated by commas; got {symbols.Count}.");
        return symbols.FirstOrDefault(s => !isForm(s)) is { } odd
            ? throw Invalid($"'{OutsideText.Clean(odd, 40)}' in symbols is not {expected}.")
            : symbols;
    }

    private static ToolErrorException Invalid(string message) => ToolErrorException.InvalidArgument("symbols", message);
}
