namespace AlpacaMcp.Trading.Risk;

/// <summary>One spelling per instrument: positions say BTCUSD where orders say BTC/USD.</summary>
/// <seealso href="https://alpaca.markets/support/symbology-positions-list"/>
internal static class SymbolKey
{
    internal static string Of(string symbol) => symbol.Replace("/", "", StringComparison.Ordinal);
}
