using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Server.Charts;

/// <summary>What candles are drawn of.</summary>
/// <param name="Text">As Alpaca writes it.</param>
/// <param name="IsCrypto">A pair, with a slash.</param>
/// <param name="IsOption">A contract.</param>
internal sealed record ChartSymbol(string Text, bool IsCrypto, bool IsOption)
{
    /// <summary>What stands before a price; a pair against anything but dollars has nothing.</summary>
    internal string Sign => !IsCrypto || Text.EndsWith("/USD", StringComparison.Ordinal) ? "$" : "";

    /// <summary>Whose clock and days its bars are shown by.</summary>
    internal TimeZoneInfo Zone => IsCrypto ? TimeZoneInfo.Utc : When.NewYork;

    internal static ChartSymbol Read(string? symbol)
    {
        if (symbol is null)
            throw ToolErrorException.InvalidArgument("symbol", "Candles need a symbol, such as AAPL, BTC/USD or AAPL260320C00190000.");
        var text = Symbols.Upper(symbol).Replace(" ", "", StringComparison.Ordinal);
        return SymbolForm.IsContract(text) ? new(text, false, true)
            : SymbolForm.IsPair(text) ? new(text, true, false)
            : SymbolForm.IsTicker(text) ? new(text, false, false)
            : throw ToolErrorException.InvalidArgument("symbol", $"symbol must be one ticker such as AAPL, a crypto pair such as BTC/USD or an option contract; got '{OutsideText.Clean(symbol, 40)}'.");
    }
}
