using System.Text.RegularExpressions;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Server.Resources;

/// <summary>Reads the symbol in a resource's address.</summary>
internal static partial class ResourceSymbols
{
    /// <summary>AAPL, BTC/USD or BTCUSD, an option's OCC symbol or an asset id, as positions spell them.</summary>
    internal static string OfPosition(string text) => Symbols.Position(text) is var symbol && (Guid.TryParse(symbol, out _) || Held().IsMatch(symbol))
        ? symbol
        : throw Invalid($"'{OutsideText.Clean(text, 40)}' is not a symbol such as AAPL or BTC/USD.");

    /// <summary>A ticker or a pair, when the tool that reads its market is offered.</summary>
    internal static string OfQuote(string text, Func<string, bool> offers)
    {
        var symbol = Symbols.Upper(text);
        var isPair = SymbolForm.IsPair(symbol);
        if (!isPair && !SymbolForm.IsTicker(symbol))
            throw Invalid($"'{OutsideText.Clean(text, 40)}' is neither a ticker such as AAPL nor a crypto pair such as BTC/USD.");
        var tool = isPair ? "get_crypto_latest_quote" : "get_stock_latest_quote";
        return offers(tool) ? symbol : throw Invalid($"Quotes of {symbol} are read by {tool}, which is not offered.");
    }

    private static ToolErrorException Invalid(string message) => ToolErrorException.InvalidArgument("symbol", message);

    [GeneratedRegex(@"^[A-Z0-9]{1,21}(\.[A-Z0-9]{1,5})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Held();
}
