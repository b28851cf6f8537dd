using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.Positions;

namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>Alpaca's positions say BTCUSD where its orders and prices say BTC/USD. Replies say BTC/USD, so that a position's symbol serves the next call.</summary>
/// <seealso href="https://alpaca.markets/support/symbology-positions-list"/>
internal static class PositionSymbol
{
    // What pairs are traded against at Alpaca. None ends with another, so that there is one place for the slash.
    private static readonly string[] Currencies = ["USD", "USDT", "USDC", "BTC"];

    internal static string Of(Position position)
    {
        var symbol = position.Symbol;
        return position.AssetClass == AssetClass.Crypto && !symbol.Contains('/', StringComparison.Ordinal)
            && Currencies.FirstOrDefault(currency => symbol.Length > currency.Length && symbol.EndsWith(currency, StringComparison.Ordinal)) is { } paid
            ? $"{symbol[..^paid.Length]}/{paid}"
            : symbol;
    }
}
